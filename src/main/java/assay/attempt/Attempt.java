package assay.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request and what came of it. Never changed once complete.
 *
 * @param id its name, the same in every copy
 * @param place where it belongs
 * @param tested the case
 * @param configuration the settings
 * @param begunAt when it was written, before it was sent
 * @param completion what came of it; null while it is under way
 */
public record Attempt(
    UUID id,
    Place place,
    Case tested,
    Configuration configuration,
    Instant begunAt,
    @Nullable Completion completion) {

  /**
   * Where an attempt belongs.
   *
   * @param session the session
   * @param run all attempts of one Submit share it
   * @param runNumber counts the runs of a session from 1
   * @param repeat which of the run's repeats this is, from 1
   * @param repeats how many the run has, fixed before its start
   */
  public record Place(UUID session, UUID run, int runNumber, int repeat, int repeats) {}

  /**
   * What came of an attempt.
   *
   * @param endedAt when
   * @param took from the first byte sent to the last received, with waits between tries
   * @param tries how many times the identical request was sent, at least 1, or 0 if it never was
   * @param outcome the decoded result of the last try
   */
  public record Completion(Instant endedAt, Duration took, int tries, Outcome outcome) {}

  /**
   * One sending of the request.
   *
   * @param number from 1
   * @param startedAt when it was sent
   * @param took how long until its answer was there
   * @param answer what came
   */
  public record Try(int number, Instant startedAt, Duration took, Answer answer) {}

  /**
   * All that was sent and came, for the inspector and for decoding it again.
   *
   * @param url where it was sent, without any key
   * @param requestBody the request's JSON with each image as {@code sha256:} and its hash
   * @param tries every try, in order
   */
  public record Raw(String url, String requestBody, List<Try> tries) {
    public Raw {
      tries = List.copyOf(tries);
    }
  }

  /** The same attempt with what came of it. */
  public Attempt completed(Completion result) {
    return new Attempt(id, place, tested, configuration, begunAt, result);
  }

  /**
   * Whether what came of it is made up by this program and must be marked so: it went to the
   * simulator, or an answer from elsewhere says that a simulator gave it.
   */
  public boolean isSimulated() {
    return configuration.endpoint().isSimulated()
        || outcome().filter(Outcome::isSimulated).isPresent();
  }

  /** What came of it; empty while it is under way. */
  public Optional<Outcome> outcome() {
    return Optional.ofNullable(completion).map(Completion::outcome);
  }
}
