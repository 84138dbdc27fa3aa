package assay.cli;

import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import assay.run.StoreFailure;

/** What is said where there is no workspace yet: nothing is wrong, and there is nothing to show. */
final class NoWorkspace {
  private NoWorkspace() {}

  /**
   * Says so beside the results, of which there are none.
   *
   * @param failure why the workspace was not opened
   * @param named whether something was named that would have to stand in it
   * @return the exit code
   * @throws StoreFailure the same, if it is about anything else
   */
  static int tell(StoreFailure failure, boolean named, Console console) {
    if (failure.kind() != StoreFailure.Kind.NOT_MADE_YET) {
      throw failure;
    }
    console.problem("store.failure." + failure.kind());
    return named ? ExitCodes.WRONG_USE : ExitCodes.DONE;
  }
}
