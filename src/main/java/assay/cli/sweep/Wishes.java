package assay.cli.sweep;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a sweep beside its plan, read and checked.
 *
 * @param gate what it is judged by; empty for nothing
 * @param files what is written of it
 * @param freeze whether it becomes a baseline
 * @param voice how much is said
 */
public record Wishes(Optional<GateChoice> gate, Files files, Freeze freeze, Voice voice) {
  /** Nothing but what is printed. */
  public static final Wishes NONE =
      new Wishes(
          Optional.empty(),
          new Files(null, null, null),
          new Freeze(null, null),
          new Voice(false, false));

  /** Files of what came of it; null for none. */
  record Files(@Nullable Path junit, @Nullable Path json, @Nullable Path html) {}

  /**
   * A baseline that it becomes.
   *
   * @param file null for none
   * @param name null for that of the sweep
   */
  record Freeze(@Nullable Path file, @Nullable String name) {}

  /**
   * How much is said.
   *
   * @param onlyTheEnd nothing while it goes on
   * @param json the end as JSON, and nothing else, where results are printed
   */
  record Voice(boolean onlyTheEnd, boolean json) {}
}
