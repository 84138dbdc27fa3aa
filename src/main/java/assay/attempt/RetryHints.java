package assay.attempt;

import assay.attempt.Answer.Http;
import assay.attempt.Answer.Received;
import assay.attempt.Reading.ServiceError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The longest wait that an answer asks for: the Retry-After header in seconds or as a date (RFC
 * 9110, 10.2.3), RetryInfo, and the words "Please retry in 59.95s." or "try again in 1m30s" that
 * some messages carry instead.
 */
final class RetryHints {
  private static final Pattern IN_MESSAGE =
      Pattern.compile(
          "(?:retry|try again) (?:in|after) (?:([0-9]{1,6})m)?([0-9]{1,9}(?:\\.[0-9]{1,9})?) ?(ms|s)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  private RetryHints() {}

  /** At least this long; null if the answer says nothing of it. */
  static @Nullable Duration of(Received received) {
    ServiceError error = received.reading().error();
    Optional<Duration> info = Optional.ofNullable(error).map(e -> e.details().retryDelay());
    Optional<Duration> words = Optional.ofNullable(error).flatMap(e -> inMessage(e.message()));
    return Stream.of(header(received.http()), info, words)
        .flatMap(Optional::stream)
        .max(Duration::compareTo)
        .orElse(null);
  }

  private static Optional<Duration> inMessage(String message) {
    Matcher matcher = IN_MESSAGE.matcher(message);
    return matcher.find() ? Optional.of(inWords(matcher)) : Optional.empty();
  }

  private static Duration inWords(Matcher matcher) {
    Duration rest = ofSeconds(matcher.group(2));
    Duration scaled = matcher.group(3).equalsIgnoreCase("ms") ? rest.dividedBy(1000) : rest;
    String minutes = matcher.group(1);
    return minutes == null ? scaled : scaled.plusMinutes(Long.parseLong(minutes));
  }

  private static Duration ofSeconds(String seconds) {
    BigDecimal millis = new BigDecimal(seconds).movePointRight(3);
    return Duration.ofMillis(millis.setScale(0, RoundingMode.CEILING).longValueExact());
  }

  private static Optional<Duration> header(Http http) {
    Optional<String> value = http.header("retry-after").map(String::strip);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (SECONDS.matcher(value.get()).matches()) {
      return Optional.of(ofSeconds(value.get()));
    }
    return date(value.get()).flatMap(until -> since(http, until));
  }

  private static Optional<Duration> since(Http http, ZonedDateTime until) {
    return http.header("date")
        .flatMap(RetryHints::date)
        .map(now -> Duration.between(now, until))
        .filter(wait -> !wait.isNegative());
  }

  private static Optional<ZonedDateTime> date(String text) {
    try {
      return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
