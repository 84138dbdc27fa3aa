package assay.run.design;

import assay.attempt.Case;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case of a sweep.
 *
 * @param label how a person calls it, unlike every other one of the plan
 * @param tested what is sent
 * @param tags words by which cases are picked and put together
 * @param expected what a person expects to come of it; null if nothing was said
 */
public record PlannedCase(
    String label, Case tested, Set<String> tags, @Nullable Expected expected) {
  public PlannedCase {
    tags = Set.copyOf(tags);
  }

  /** A case of which nothing is expected. */
  public PlannedCase(String label, Case tested) {
    this(label, tested, Set.of(), null);
  }

  /** The same with something else that is sent. */
  public PlannedCase with(Case other) {
    return new PlannedCase(label, other, tags, expected);
  }

  /** What a person expects to come of a case, whatever the reason. */
  public enum Expected {
    SHOWN,
    BLOCKED
  }
}
