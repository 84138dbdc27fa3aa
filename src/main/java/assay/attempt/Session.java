package assay.attempt;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A named body of attempts that belong to one investigation.
 *
 * @param id its name for the program, the same in every copy
 * @param name its name for people
 * @param createdAt when it was made
 * @param standard its standard threshold: whoever sends a less strict one is asked for the purpose
 */
public record Session(UUID id, String name, Instant createdAt, Threshold standard) {
  /** Off and BLOCK_NONE lie below it. */
  public static final Threshold USUAL_STANDARD = Threshold.BLOCK_ONLY_HIGH;

  /** What is missing is as usual: earlier versions had no standard. */
  public Session {
    standard = Objects.requireNonNullElse(standard, USUAL_STANDARD);
  }

  /** A session with the usual standard threshold. */
  public Session(UUID id, String name, Instant createdAt) {
    this(id, name, createdAt, USUAL_STANDARD);
  }

  /** The same session with another name. */
  public Session named(String other) {
    return new Session(id, other, createdAt, standard);
  }

  /** The same session with another standard threshold. */
  public Session held(Threshold other) {
    return new Session(id, name, createdAt, other);
  }
}
