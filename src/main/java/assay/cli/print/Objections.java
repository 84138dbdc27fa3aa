package assay.cli.print;

import assay.conduct.Objection;
import assay.text.ConductWords;

/** Says what kept a run from being sent, and how the command can be given so that nothing does. */
public final class Objections {
  private Objections() {}

  /** A lock is nothing that the command can change; all else is said by an option. */
  public static int exitCode(Objection objection) {
    return objection instanceof Objection.Locked ? ExitCodes.FAILED : ExitCodes.WRONG_USE;
  }

  public static void tell(Objection objection, Console console) {
    console.problemLine(new ConductWords(console.texts()).sentence(objection));
    switch (objection) {
      case Objection.Locked locked -> {}
      case Objection.CannotBeTaken untaken -> console.problem("cli.run.ask.fields");
      case Objection.MinorsUnanswered unanswered -> console.problem("cli.run.ask.minors");
      case Objection.RightsUnconfirmed unconfirmed -> console.problem("cli.run.ask.rights");
      case Objection.PurposeMissing missing -> console.problem("cli.run.ask.purpose");
    }
  }
}
