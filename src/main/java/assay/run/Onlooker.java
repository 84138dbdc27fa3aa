package assay.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Looks on while another program writes the workspace. Safe for any thread; every call blocks for a
 * moment and throws {@link StoreFailure} if the workspace cannot be reached.
 */
public interface Onlooker {
  /** Who writes it, as far as is known. */
  Owner owner();

  /** Whether something has been written since the last call; false the first time. */
  boolean hasChanged();

  /** Whether nobody writes it any more, so that it could be opened for writing. */
  boolean isFree();

  /**
   * A program that writes a workspace.
   *
   * @param process its number; 0 if it is not known
   * @param host the name of the computer that it runs on; empty if it is not known
   * @param since when it was started; null if it is not known
   * @param isHere whether that is this computer
   */
  record Owner(long process, String host, @Nullable Instant since, boolean isHere) {
    /** Of whom nothing is known. */
    public static final Owner UNKNOWN = new Owner(0, "", null, false);
  }
}
