package assay.run;

import assay.attempt.Attempt;
import java.util.List;

/**
 * An answer that came and that the workspace could not take. It waits in memory until there is
 * room, and is lost if the program ends before; so it can be saved elsewhere.
 *
 * @param attempt complete
 * @param tries every try, in order
 */
public record Unstored(Attempt attempt, List<Attempt.Try> tries) {
  public Unstored {
    tries = List.copyOf(tries);
  }
}
