package assay.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryHintsTest {
  private static final String NOW = "Sun, 22 Nov 2026 10:00:00 GMT";

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      delimiter = '|',
      value = {
        "55                            | none | PT55S",
        "' 7 '                         | none | PT7S",
        "0                             | none | PT0S",
        "-3                            | none | none",
        "1.5                           | none | none",
        "soon                          | none | none",
        "''                            | none | none",
        "9999999999                    | none | none",
        "Sun, 22 Nov 2026 10:01:30 GMT | now  | PT1M30S",
        "Sun, 22 Nov 2026 10:00:00 GMT | now  | PT0S",
        "Sun, 22 Nov 2026 09:59:59 GMT | now  | none",
        "Sun, 22 Nov 2026 10:01:30 GMT | none | none",
        "Sun, 22 Nov 2026 10:01:30 GMT | bad  | none",
        "2026-11-22T10:01:30Z          | now  | none"
      })
  void readsTheHeader(String retryAfter, @Nullable String date, @Nullable Duration expected) {
    Map<String, String> headers = new HashMap<>(Map.of("Retry-After", retryAfter));
    if (date != null) {
      headers.put("Date", date.equals("now") ? NOW : "yesterday");
    }
    Reading nothing = Answers.reading(null, null, null);
    assertEquals(expected, RetryHints.of(Answers.http(503, headers, nothing)));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      delimiter = '|',
      value = {
        "Please retry in 59.95s.      | PT59.95S",
        "please RETRY IN 3s           | PT3S",
        "Please retry in 0.123456789s | PT0.124S",
        "Please retry in 824.5ms.     | PT0.8245S",
        "Please try again in 1m30s.   | PT1M30S",
        "Try again after 20 s.        | PT20S",
        "Please retry later.          | none"
      })
  void readsTheWords(String message, @Nullable Duration expected) {
    Reading reading = Answers.error(Answers.quota(message, null));
    assertEquals(expected, RetryHints.of(Answers.http(429, reading)));
  }

  @ParameterizedTest
  @CsvSource({"10, PT20S, 30, PT30S", "10, PT30S, 20, PT30S", "30, PT10S, 20, PT30S"})
  void takesTheLongestOfAll(String header, Duration info, String words, Duration expected) {
    Reading reading = Answers.error(Answers.quota("Please retry in " + words + "s.", info));
    assertEquals(
        expected, RetryHints.of(Answers.http(429, Map.of("retry-after", header), reading)));
  }

  @Test
  void saysNothingWhereTheAnswerDoesNot() {
    assertNull(RetryHints.of(Answers.ok(Answers.candidates())));
  }
}
