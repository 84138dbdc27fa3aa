package assay.simulator.scenario;

import assay.simulator.SafePattern;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
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

  /** Any words, up to so many characters. */
  @Nullable String words(int most) {
    return right(text.length() <= most, text, "scenario.wrong.too-long", most);
  }

  /** A whole number. */
  @Nullable Long number(long least, long most) {
    boolean isWhole = WHOLE.matcher(text).matches();
    long number = isWhole ? Long.parseLong(text) : least;
    return right(
        isWhole && number >= least && number <= most,
        number,
        "scenario.wrong.number",
        Place.shown(text),
        least,
        most);
  }

  /** A time such as {@code 300ms}, {@code 1.5s} or {@code 2m}. */
  @Nullable Duration time(Duration most) {
    Matcher matcher = TIME.matcher(text);
    Duration time = matcher.matches() ? time(matcher.group(1), matcher.group(2)) : Duration.ZERO;
    return right(
        matcher.hasMatch() && time.compareTo(most) <= 0,
        time,
        "scenario.wrong.time",
        Place.shown(text),
        most.toSeconds() + "s");
  }

  private static Duration time(String number, String unit) {
    long nanos =
        switch (unit) {
          case "ms" -> 1_000_000L;
          case "s" -> 1_000_000_000L;
          default -> 60_000_000_000L;
        };
    BigDecimal whole = new BigDecimal(number).multiply(BigDecimal.valueOf(nanos));
    return Duration.ofNanos(whole.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue());
  }

  /** Bytes such as {@code 5000}, {@code 20k} or {@code 20MB}. */
  @Nullable Long size(long least, long most) {
    Matcher matcher = SIZE.matcher(text);
    long bytes = matcher.matches() ? bytes(matcher.group(1), matcher.group(2)) : least;
    return right(
        matcher.hasMatch() && bytes >= least && bytes <= most,
        bytes,
        "scenario.wrong.size",
        Place.shown(text),
        least,
        most);
  }

  private static long bytes(String number, @Nullable String unit) {
    long factor = unit == null ? 1 : unit.equals("k") ? 1_000 : 1_000_000;
    return Long.parseLong(number) * factor;
  }

  /** One of some words. */
  @Nullable String oneOf(List<String> words) {
    String all = String.join(", ", words);
    return right(words.contains(text), text, "scenario.wrong.one-of", Place.shown(text), all);
  }

  /** A reason, known or not, as the protocol spells them. */
  @Nullable String reason() {
    boolean isReason = REASON.matcher(text).matches();
    return right(isReason, text, "scenario.wrong.reason", Place.shown(text));
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
      place.tell("scenario.wrong.regex", Place.shown(text));
      return null;
    }
  }

  /** What it is read as, if that is right; else it is noted, and null. */
  <T> @Nullable T right(boolean isRight, T read, String textKey, Object... arguments) {
    if (isRight) {
      return read;
    }
    place.tell(textKey, arguments);
    return null;
  }
}
