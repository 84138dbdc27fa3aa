package assay.simulator.scenario;

import assay.simulator.SafePattern;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A plain value and what it may be read as. What cannot be read so is noted, and null.
 *
 * @param place where it stands
 * @param text as it was written
 */
record Value(Place place, String text) {
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,15}");
  private static final Pattern TIME = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)(ms|s|m)");
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,12})(?:(k|M)B?)?");
  private static final Pattern REASON = Pattern.compile("[A-Z][A-Z0-9_]{0,79}");

  private static final Map<String, Long> NANOS =
      Map.of("ms", 1_000_000L, "s", 1_000_000_000L, "m", 60_000_000_000L);

  /** Any words, up to so many characters. */
  @Nullable String words(int most) {
    return text.length() <= most ? text : wrong("scenario.wrong.too-long", most);
  }

  /** A whole number. */
  @Nullable Long number(long least, long most) {
    if (WHOLE.matcher(text).matches()) {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    return wrong("scenario.wrong.number", Place.shown(text), least, most);
  }

  /** A time such as {@code 300ms}, {@code 1.5s} or {@code 2m}. */
  @Nullable Duration time(Duration most) {
    Matcher matcher = TIME.matcher(text);
    if (matcher.matches()) {
      BigDecimal unit = BigDecimal.valueOf(NANOS.get(matcher.group(2)));
      BigDecimal nanos = new BigDecimal(matcher.group(1)).multiply(unit);
      if (nanos.compareTo(BigDecimal.valueOf(most.toNanos())) <= 0) {
        return Duration.ofNanos(nanos.longValue());
      }
    }
    return wrong("scenario.wrong.time", Place.shown(text), most.toSeconds() + "s");
  }

  /** Bytes such as {@code 5000}, {@code 20k} or {@code 20MB}. */
  @Nullable Long size(long least, long most) {
    Matcher matcher = SIZE.matcher(text);
    if (matcher.matches()) {
      String unit = String.valueOf(matcher.group(2));
      long factor = unit.equals("k") ? 1_000 : unit.equals("M") ? 1_000_000 : 1;
      long bytes = Long.parseLong(matcher.group(1)) * factor;
      if (bytes >= least && bytes <= most) {
        return bytes;
      }
    }
    return wrong("scenario.wrong.size", Place.shown(text), least, most);
  }

  /** One of some words. */
  @Nullable String oneOf(List<String> words) {
    return words.contains(text)
        ? text
        : wrong("scenario.wrong.one-of", Place.shown(text), String.join(", ", words));
  }

  /** A reason, known or not, as the protocol spells them. */
  @Nullable String reason() {
    return REASON.matcher(text).matches()
        ? text
        : wrong("scenario.wrong.reason", Place.shown(text));
  }

  /** True or false. */
  @Nullable Boolean truth() {
    String word = oneOf(List.of("true", "false"));
    return word == null ? null : Boolean.valueOf(word);
  }

  /** A regular expression. */
  @Nullable SafePattern pattern() {
    if (words(SafePattern.LONGEST) == null) {
      return null;
    }
    try {
      return new SafePattern(text);
    } catch (PatternSyntaxException e) {
      return wrong("scenario.wrong.regex", Place.shown(text));
    }
  }

  /** Notes that it is wrong. */
  <T> @Nullable T wrong(String textKey, Object... arguments) {
    place.tell(textKey, arguments);
    return null;
  }
}
