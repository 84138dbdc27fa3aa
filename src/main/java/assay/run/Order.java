package assay.run;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Declaration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one Submit asks for.
 *
 * @param session where its attempts are kept
 * @param tested the case
 * @param configuration the settings
 * @param repeats how many times the identical request is sent, from 1 to {@link #MOST_REPEATS};
 *     fixed before the start
 * @param atOnce how many may be under way at the same time, at least 1
 * @param purpose why a threshold lies below the session's standard; null if not said
 */
public record Order(
    UUID session,
    Case tested,
    Configuration configuration,
    int repeats,
    int atOnce,
    @Nullable String purpose) {
  /** More than this is a sweep. */
  public static final int MOST_REPEATS = 100;

  /** What a person would expect of a desktop tool: some, without tripping the service's limits. */
  public static final int USUALLY_AT_ONCE = 4;

  /** How many characters a purpose may have. */
  public static final int LONGEST_PURPOSE = 500;

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Order {
    if (repeats < 1 || repeats > MOST_REPEATS || atOnce < 1) {
      throw new IllegalArgumentException(
          "Repeats are 1 to " + MOST_REPEATS + ", at least one at once");
    }
    purpose = purpose == null || purpose.isBlank() ? null : purpose.strip();
    if (purpose != null && purpose.length() > LONGEST_PURPOSE) {
      throw new IllegalArgumentException("A purpose has at most " + LONGEST_PURPOSE);
    }
  }

  /** An order for which no purpose was said. */
  public Order(UUID session, Case tested, Configuration configuration, int repeats, int atOnce) {
    this(session, tested, configuration, repeats, atOnce, null);
  }

  /** The same order, kept in another session. */
  public Order in(UUID other) {
    return new Order(other, tested, configuration, repeats, atOnce, purpose);
  }

  /** The same order with another declaration and purpose: what a person answered. */
  public Order stating(Declaration declaration, @Nullable String otherPurpose) {
    return new Order(
        session, tested.declared(declaration), configuration, repeats, atOnce, otherPurpose);
  }
}
