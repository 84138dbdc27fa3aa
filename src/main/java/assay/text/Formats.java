package assay.text;

import assay.figures.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes sizes, times, shares and money as a language does. Never changes; for any thread. */
public final class Formats {
  private static final List<String> BYTE_UNITS =
      List.of("format.bytes", "format.kilobytes", "format.megabytes", "format.gigabytes");
  private static final BigDecimal UNIT = BigDecimal.valueOf(1000);
  private static final int MINUTE = 60;
  private static final int HOUR = 3600;
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final BigDecimal LEAST = new BigDecimal("0.001");

  private final Texts texts;

  /** The formats of the language of these texts. */
  public Formats(Texts texts) {
    this.texts = texts;
  }

  /** A size such as {@code 412 kB} or {@code 4.1 MB}; a kB is 1000 bytes. */
  public String bytes(long bytes) {
    BigDecimal size = BigDecimal.valueOf(bytes);
    int unit = 0;
    while (unit < BYTE_UNITS.size() - 1 && rounded(size, unit).compareTo(UNIT) >= 0) {
      size = size.divide(UNIT);
      unit++;
    }
    BigDecimal shown = rounded(size, unit);
    return texts.of(BYTE_UNITS.get(unit), decimal(shown, shown.scale(), shown.scale()));
  }

  /** From MB on, numbers below a hundred have one decimal place. */
  private static BigDecimal rounded(BigDecimal size, int unit) {
    boolean fine = unit > 1 && size.compareTo(BigDecimal.valueOf(99.95)) < 0;
    return size.setScale(fine ? 1 : 0, RoundingMode.HALF_UP);
  }

  /** How long something took: {@code 14.9 s}, {@code 1 min 05 s}, {@code 2 h 00 min}. */
  public String duration(Duration duration) {
    long tenths = Math.round(duration.toMillis() / 100.0);
    if (tenths < MINUTE * 10L) {
      return texts.of("format.seconds", decimal(BigDecimal.valueOf(tenths, 1), 1, 1));
    }
    return longer(Math.round(duration.toMillis() / 1000.0));
  }

  /** How long to wait, never less than what is meant: {@code 55 s}, {@code 1 min 05 s}. */
  public String wait(Duration duration) {
    long seconds = Math.ceilDiv(duration.toMillis(), 1000L);
    return seconds < MINUTE ? texts.of("format.seconds", seconds) : longer(seconds);
  }

  private String longer(long seconds) {
    return seconds < HOUR
        ? texts.of("format.minutes", seconds / MINUTE, twoDigits(seconds % MINUTE))
        : texts.of("format.hours", seconds / HOUR, twoDigits(seconds % HOUR / MINUTE));
  }

  private String twoDigits(long number) {
    NumberFormat format = NumberFormat.getIntegerInstance(texts.language().locale());
    format.setMinimumIntegerDigits(2);
    return format.format(number);
  }

  /** The time of day there, such as {@code 14:02:18}. */
  public String clock(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ofPattern("HH:mm:ss", texts.language().locale())
        .withZone(zone)
        .format(instant);
  }

  /** A difference of shares, -1 to 1, in whole percentage points without a sign for them. */
  public String points(double share) {
    long points = Math.round(share * 100);
    return points < 0 ? "\u2212" + -points : String.valueOf(points);
  }

  /** A share from 0 to 1 as {@code 60 %}; only nothing is 0 % and only everything is 100 %. */
  public String percent(double share) {
    if (share > 0 && share < 0.005) {
      return texts.of("format.percent.below", 1);
    }
    return share < 1 && share >= 0.995
        ? texts.of("format.percent.above", 99)
        : texts.of("format.percent", Math.round(share * 100));
  }

  /** A count as the language writes it, such as {@code 1,120}. */
  public String count(long count) {
    return NumberFormat.getInstance(texts.language().locale()).format(count);
  }

  /** k of n, such as {@code 3 of 5}. */
  public String kOfN(Rate rate) {
    return texts.of("format.kOfN", rate.hits(), rate.total());
  }

  /** A share with its 95 % interval, such as {@code 60 % (23–88 %)}. */
  public String interval(Rate rate) {
    return texts.of(
        "format.interval",
        Math.round(rate.share() * 100),
        Math.round(rate.low() * 100),
        Math.round(rate.high() * 100));
  }

  /** US dollars: {@code $0.134}, {@code $3.62}; below a tenth of a cent {@code < $0.001}. */
  public String dollars(BigDecimal dollars) {
    if (dollars.signum() > 0 && dollars.compareTo(LEAST) < 0) {
      return texts.of("format.dollars.below", decimal(LEAST, 3, 3));
    }
    int most = dollars.compareTo(BigDecimal.ONE) < 0 ? 3 : 2;
    return texts.of("format.dollars", decimal(dollars, 2, most));
  }

  /** US dollars in cents, rounded up, for what is not exceeded: {@code $0.14}. */
  public String dollarsAtMost(BigDecimal dollars) {
    BigDecimal cents = dollars.setScale(CENT.scale(), RoundingMode.CEILING);
    return texts.of("format.dollars", decimal(cents, 2, 2));
  }

  private String decimal(BigDecimal number, int leastDigits, int mostDigits) {
    NumberFormat format = NumberFormat.getNumberInstance(texts.language().locale());
    format.setRoundingMode(RoundingMode.HALF_UP);
    format.setMinimumFractionDigits(leastDigits);
    format.setMaximumFractionDigits(mostDigits);
    return format.format(number);
  }
}
