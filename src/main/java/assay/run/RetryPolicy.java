package assay.run;

import assay.attempt.Outcome;
import assay.attempt.Outcome.Kind;
import assay.attempt.Outcome.Repeat;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When the identical request is sent again by itself: after 408, 429 and 5xx alone, where a repeat
 * is worthwhile, and never before the server's own word. An HTTP 200 is never sent again, whatever
 * it says.
 *
 * @param mostTries in all, the first included
 * @param firstDelay doubled after each try
 * @param longestDelay of our own; the server may ask for more
 * @param random for the jitter
 */
public record RetryPolicy(
    int mostTries, Duration firstDelay, Duration longestDelay, RandomGenerator random) {

  /** A server that asks for more than this is not waited for: the attempt ends and says so. */
  public static final Duration LONGEST_ASKED = Duration.ofMinutes(15);

  /**
   * Five tries from one second on, as Google's own clients do (JAVA {@code ApiClient}), but by the
   * server's word.
   */
  public static RetryPolicy usual(RandomGenerator random) {
    return new RetryPolicy(5, Duration.ofSeconds(1), Duration.ofSeconds(60), random);
  }

  /** How long to wait before the next try; empty if there is none. */
  public Optional<Duration> nextDelay(Outcome outcome, int triesDone) {
    if (!isPassing(outcome) || triesDone >= triesFor(outcome)) {
      return Optional.empty();
    }
    Duration asked = Optional.ofNullable(outcome.limits().retryAfter()).orElse(Duration.ZERO);
    if (asked.compareTo(LONGEST_ASKED) > 0) {
      return Optional.empty();
    }
    Duration own = backoff(triesDone);
    return Optional.of(asked.compareTo(own) > 0 ? asked : own);
  }

  private int triesFor(Outcome outcome) {
    return Integer.valueOf(504).equals(outcome.limits().httpStatus())
        ? Math.min(2, mostTries)
        : mostTries;
  }

  private static boolean isPassing(Outcome outcome) {
    Integer status = outcome.limits().httpStatus();
    boolean byStatus = status != null && (status == 408 || status == 429 || status >= 500);
    boolean byKind =
        outcome.kind() == Kind.QUOTA
            || outcome.kind() == Kind.SERVICE
            || outcome.kind() == Kind.TRANSPORT;
    return byStatus && byKind && outcome.judgement().repeat() == Repeat.WORTHWHILE;
  }

  /**
   * Doubles each time, and takes off up to a quarter by chance so that many do not come back at
   * once.
   */
  private Duration backoff(int triesDone) {
    long doubled = firstDelay.toMillis() << Math.min(triesDone - 1, 20);
    long capped = Math.min(doubled, longestDelay.toMillis());
    return Duration.ofMillis(capped - random.nextLong(capped / 4 + 1));
  }
}
