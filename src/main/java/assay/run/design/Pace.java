package assay.run.design;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How fast a sweep may send to one endpoint.
 *
 * @param atOnce how many may be under way at the same time, at least 1
 * @param requestsPerMinute how many may begin within a minute; null for as many as there are
 * @param tokensPerMinute how many tokens may be used within a minute; null for as many as there are
 */
public record Pace(
    int atOnce, @Nullable Integer requestsPerMinute, @Nullable Integer tokensPerMinute) {
  /** What is taken where a plan says nothing. */
  public static final Pace USUAL = new Pace(4, null, null);

  private static final long MINUTE_MILLIS = 60_000;

  /**
   * @throws IllegalArgumentException if a number is below 1
   */
  public Pace {
    if (atOnce < 1 || isBelowOne(requestsPerMinute) || isBelowOne(tokensPerMinute)) {
      throw new IllegalArgumentException("A pace has at least one at once, and one a minute");
    }
  }

  /** A pace that is not limited by tokens. */
  public Pace(int atOnce, @Nullable Integer requestsPerMinute) {
    this(atOnce, requestsPerMinute, null);
  }

  private static boolean isBelowOne(@Nullable Integer number) {
    return number != null && number < 1;
  }

  /**
   * About how long so many requests take: as the slower of the two limits lets them through, and
   * the last one until its answer. Tokens are not known before and not reckoned.
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
