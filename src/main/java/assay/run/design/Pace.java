package assay.run.design;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How fast a sweep may send.
 *
 * @param atOnce how many may be under way at the same time, at least 1
 * @param requestsPerMinute how many may begin within a minute; null for as many as there are
 */
public record Pace(int atOnce, @Nullable Integer requestsPerMinute) {
  private static final long MINUTE_MILLIS = 60_000;

  /**
   * @throws IllegalArgumentException if a number is below 1
   */
  public Pace {
    if (atOnce < 1 || (requestsPerMinute != null && requestsPerMinute < 1)) {
      throw new IllegalArgumentException("A pace has at least one at once, and one a minute");
    }
  }

  /**
   * About how long so many requests take: as the slower of the two limits lets them through, and
   * the last one until its answer.
   *
   * @param each how long one answer takes
   */
  public Duration of(int requests, Duration each) {
    if (requests == 0) {
      return Duration.ZERO;
    }
    long rounds = (requests + atOnce - 1L) / atOnce;
    Duration byPlaces = each.multipliedBy(rounds);
    if (requestsPerMinute == null) {
      return byPlaces;
    }
    Duration until = Duration.ofMillis((requests - 1L) * MINUTE_MILLIS / requestsPerMinute);
    Duration byRate = until.plus(each);
    return byRate.compareTo(byPlaces) > 0 ? byRate : byPlaces;
  }
}
