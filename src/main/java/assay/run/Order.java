package assay.run;

import assay.attempt.Case;
import assay.attempt.Configuration;
import java.util.UUID;

/**
 * What one Submit asks for.
 *
 * @param session where its attempts are kept
 * @param tested the case
 * @param configuration the settings
 * @param repeats how many times the identical request is sent, from 1 to {@link #MOST_REPEATS};
 *     fixed before the start
 * @param atOnce how many may be under way at the same time, at least 1
 */
public record Order(
    UUID session, Case tested, Configuration configuration, int repeats, int atOnce) {
  /** More than this is a sweep. */
  public static final int MOST_REPEATS = 100;

  /** What a person would expect of a desktop tool: some, without tripping the service's limits. */
  public static final int USUALLY_AT_ONCE = 4;

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Order {
    if (repeats < 1 || repeats > MOST_REPEATS || atOnce < 1) {
      throw new IllegalArgumentException(
          "Repeats are 1 to " + MOST_REPEATS + ", at least one at once");
    }
  }
}
