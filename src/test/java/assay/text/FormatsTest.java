package assay.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.figures.Rate;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
  private static final Formats ENGLISH = new Formats(new Texts(Language.ENGLISH));
  private static final Formats GERMAN = new Formats(new Texts(Language.GERMAN));

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "999, 999 B",
    "1000, 1 kB",
    "412345, 412 kB",
    "999499, 999 kB",
    "999500, 1.0 MB",
    "4100000, 4.1 MB",
    "25000000, 25.0 MB",
    "99949999, 99.9 MB",
    "99950000, 100 MB",
    "212000000, 212 MB",
    "999600000, 1.0 GB",
    "5000000000000, '5,000 GB'",
  })
  void writesSizes(long bytes, String expected) {
    assertEquals(expected, ENGLISH.bytes(bytes));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0 s",
    "840, 0.8 s",
    "14900, 14.9 s",
    "59949, 59.9 s",
    "59950, 1 min 00 s",
    "65000, 1 min 05 s",
    "3599499, 59 min 59 s",
    "3600000, 1 h 00 min",
    "7530000, 2 h 05 min",
  })
  void writesHowLongItTook(long millis, String expected) {
    assertEquals(expected, ENGLISH.duration(Duration.ofMillis(millis)));
  }

  @ParameterizedTest
  @CsvSource({"55000, 55 s", "38200, 39 s", "1, 1 s", "59950, 1 min 00 s", "0, 0 s"})
  void neverWritesAWaitTooShort(long millis, String expected) {
    assertEquals(expected, ENGLISH.wait(Duration.ofMillis(millis)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 %",
    "0.004, < 1 %",
    "0.6, 60 %",
    "0.994, 99 %",
    "0.996, > 99 %",
    "1, 100 %",
  })
  void writesSharesWithoutHidingTheRest(double share, String expected) {
    assertEquals(expected, ENGLISH.percent(share));
  }

  @ParameterizedTest
  @CsvSource({
    "0, $0.00",
    "0.0004, < $0.001",
    "0.0336, $0.034",
    "0.134, $0.134",
    "0.139074, $0.139",
    "0.24, $0.24",
    "3.624, $3.62",
    "1234.5, '$1,234.50'",
  })
  void writesMoney(BigDecimal dollars, String expected) {
    assertEquals(expected, ENGLISH.dollars(dollars));
  }

  @ParameterizedTest
  @CsvSource({"0.134, $0.14", "0.14, $0.14", "0.1401, $0.15", "0.0001, $0.01", "0, $0.00"})
  void roundsWhatIsNotExceededUp(BigDecimal dollars, String expected) {
    assertEquals(expected, ENGLISH.dollarsAtMost(dollars));
  }

  @Test
  void writesARateWithItsInterval() {
    assertEquals("3 of 5", ENGLISH.kOfN(new Rate(3, 5)));
    assertEquals("60 % (23–88 %)", ENGLISH.interval(new Rate(3, 5)));
    assertEquals("0 % (0–43 %)", ENGLISH.interval(new Rate(0, 5)));
  }

  @Test
  void writesTheTimeOfDayOfAPlace() {
    Instant noon = Instant.parse("2026-11-22T12:02:18Z");
    assertEquals("12:02:18", ENGLISH.clock(noon, ZoneId.of("UTC")));
    assertEquals("19:02:18", ENGLISH.clock(noon, ZoneId.of("Asia/Jakarta")));
  }

  @Test
  void writesNumbersAsTheLanguageDoes() {
    assertEquals("4,1 MB", GERMAN.bytes(4_100_000));
    assertEquals("14,9 s", GERMAN.duration(Duration.ofMillis(14_900)));
    assertEquals("0,134 $", GERMAN.dollars(new BigDecimal("0.134")));
  }
}
