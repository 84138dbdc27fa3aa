package assay.exchange.sweep;

import assay.exchange.PlanDraft;
import assay.exchange.PlanValues;
import assay.exchange.Problem;
import assay.exchange.sweep.Section.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns texts into the values that a sweep has and a case has not, or tells. For one thread. */
final class SweepValues {
  /** How a level is written at which nothing is sent. */
  static final String NOT_SENT = "not-sent";

  private static final Pattern DOLLARS = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");
  private static final Pattern DECIMAL = Pattern.compile("\\d{0,3}\\.?\\d{1,400}");

  private final Consumer<Problem> problems;
  private final PlanValues plain;

  SweepValues(Consumer<Problem> problems) {
    this.problems = problems;
    this.plain = new PlanValues(problems);
  }

  /** Those that a plan of one case has, too. */
  PlanValues plain() {
    return plain;
  }

  /** How a constant is written: in lower case, with hyphens. */
  static String wordOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One of these constants by its word, in any letter case, also with underscores. */
  <T extends Enum<T>> @Nullable T word(String where, String text, T[] all) {
    String word = text.replace('_', '-');
    return plain.choice(
        where,
        text,
        t -> Arrays.stream(all).filter(c -> wordOf(c).equalsIgnoreCase(word)).findFirst(),
        Arrays.stream(all).map(SweepValues::wordOf));
  }

  /** A number between 0 and 1, both excluded. */
  @Nullable Double share(String where, String text) {
    Optional<Double> number =
        Optional.of(text)
            .filter(t -> DECIMAL.matcher(t).matches())
            .map(Double::valueOf)
            .filter(share -> share > 0 && share < 1);
    return orTell(number, where, "exchange.sweep.share", text);
  }

  /** An amount that is not below zero. */
  @Nullable BigDecimal dollars(String where, String text) {
    Optional<BigDecimal> amount =
        Optional.of(text).filter(t -> DOLLARS.matcher(t).matches()).map(BigDecimal::new);
    return orTell(amount, where, "exchange.sweep.dollars", text);
  }

  /** A whole number of 64 bits. */
  @Nullable Long seed(String where, String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      String low = String.valueOf(Long.MIN_VALUE);
      String high = String.valueOf(Long.MAX_VALUE);
      problems.accept(Problem.of(where, "exchange.plan.number", text, low, high));
      return null;
    }
  }

  /** A whole number of at least one. */
  @Nullable Integer count(String where, String text) {
    return plain.whole(where, text, 1, Integer.MAX_VALUE);
  }

  /** The same, or 0 for the word that says no limit. */
  @Nullable Integer cap(String where, String text) {
    return text.equalsIgnoreCase(SweepKeys.NONE) ? Integer.valueOf(0) : count(where, text);
  }

  /** The values of all texts, each once; what is none, or comes again, is told. */
  <T> List<T> each(List<Text> texts, Section.Reader<T> reader) {
    List<T> values = new ArrayList<>();
    Set<T> seen = new HashSet<>();
    for (Text text : texts) {
      T value = reader.read(text.where(), text.text());
      if (value != null && seen.add(value)) {
        values.add(value);
      } else if (value != null) {
        problems.accept(Problem.of(text.where(), "exchange.plan.twice", text.text()));
      }
    }
    return values;
  }

  /**
   * The levels of all texts; empty is <em>not sent</em>.
   *
   * @param names of all values, for the sentence
   */
  <T> List<Optional<T>> levels(
      List<Text> texts, Function<String, Optional<T>> reader, List<String> names) {
    return each(texts, (where, text) -> level(where, text, reader, names)).stream()
        .map(Level::sent)
        .toList();
  }

  /**
   * A level.
   *
   * @param sent empty for <em>not sent</em>
   */
  private record Level<T>(Optional<T> sent) {}

  private <T> @Nullable Level<T> level(
      String where, String text, Function<String, Optional<T>> reader, List<String> names) {
    return PlanDraft.isNotSent(text)
        ? new Level<>(Optional.empty())
        : plain.choice(
            where,
            text,
            t -> reader.apply(t).map(value -> new Level<>(Optional.of(value))),
            Stream.concat(Stream.of(NOT_SENT), names.stream()));
  }

  private <T> @Nullable T orTell(Optional<T> value, String where, String textKey, String text) {
    if (value.isEmpty()) {
      problems.accept(Problem.of(where, textKey, text));
    }
    return value.orElse(null);
  }
}
