package assay.cli.sweep;

import assay.exchange.Problem;
import assay.exchange.sweep.SweepDraft;
import assay.exchange.sweep.SweepPlanFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A sweep as it was asked for.
 *
 * @param file its plan
 * @param draft what the plan says, with what the command says otherwise
 * @param overrides that
 * @param extended the number of the sweep that goes on with this plan; null for a new one
 */
public record SweepRequest(
    Path file, SweepDraft draft, SweepOverrides overrides, @Nullable Integer extended) {

  /**
   * Reads it. Blocks.
   *
   * @param problems takes everything that is wrong
   * @return empty if something is
   */
  public static Optional<SweepRequest> read(
      Path file, SweepOverrides overrides, @Nullable Integer extended, Consumer<Problem> problems) {
    return switch (SweepPlanFile.read(file)) {
      case SweepPlanFile.Result.Refused refused -> {
        refused.problems().forEach(problems);
        yield Optional.empty();
      }
      case SweepPlanFile.Result.Read read -> {
        List<Problem> wrong = new ArrayList<>();
        SweepDraft draft = overrides.over(read.draft(), wrong::add);
        wrong.forEach(problems);
        yield wrong.isEmpty()
            ? Optional.of(new SweepRequest(file, draft, overrides, extended))
            : Optional.empty();
      }
    };
  }

  /** The name of the session that it goes into; null for the newest. */
  @Nullable String session() {
    return draft.base().course().session();
  }
}
