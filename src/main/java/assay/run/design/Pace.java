package assay.run.design;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How fast a sweep may send to an endpoint, and to each of those that have a pace of their own.
 *
 * @param atOnce how many may be under way at the same time, at least 1
 * @param requestsPerMinute how many may begin within a minute; null for as many as there are
 * @param tokensPerMinute how many tokens may be used within a minute; null for as many as there are
 * @param endpoints the pace at endpoints that have one of their own, by the name of the endpoint
 */
public record Pace(
    int atOnce,
    @Nullable Integer requestsPerMinute,
    @Nullable Integer tokensPerMinute,
    Map<String, Pace> endpoints) {
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
    endpoints = Map.copyOf(Objects.requireNonNullElse(endpoints, Map.of()));
  }

  /** The same pace at every endpoint. */
  public Pace(int atOnce, @Nullable Integer requestsPerMinute, @Nullable Integer tokensPerMinute) {
    this(atOnce, requestsPerMinute, tokensPerMinute, Map.of());
  }

  /** A pace that is not limited by tokens. */
  public Pace(int atOnce, @Nullable Integer requestsPerMinute) {
    this(atOnce, requestsPerMinute, null);
  }

  /** The pace at the endpoint of that name. */
  public Pace at(String endpoint) {
    return endpoints.getOrDefault(endpoint, this);
  }

  /** The same, but for how many are under way at once where an endpoint has no pace of its own. */
  public Pace with(int otherAtOnce) {
    return new Pace(otherAtOnce, requestsPerMinute, tokensPerMinute, endpoints);
  }

  /** The same, with these paces at endpoints. */
  public Pace with(Map<String, Pace> otherEndpoints) {
    return new Pace(atOnce, requestsPerMinute, tokensPerMinute, otherEndpoints);
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
