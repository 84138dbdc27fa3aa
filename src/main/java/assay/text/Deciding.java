package assay.text;

import assay.attempt.Outcome;
import assay.attempt.Outcome.Adjustable;
import assay.attempt.SafetyRating;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The ratings that stand behind a block, as far as the answer tells: those that it marks as
 * blocking; where it marks none and the reason is one of the categories, the highest.
 *
 * @param ratings each with a category; empty if none is named
 * @param marked whether the answer marks them as blocking
 */
record Deciding(List<SafetyRating> ratings, boolean marked) {
  /** From the least on. NEGLIGIBLE and unknown words decide nothing. */
  private static final List<String> PROBABILITIES = List.of("LOW", "MEDIUM", "HIGH");

  /** No rating decided. */
  static final Deciding NOBODY = new Deciding(List.of(), false);

  static Deciding in(Outcome outcome) {
    List<SafetyRating> named =
        outcome.signals().ratings().stream().filter(r -> r.category() != null).toList();
    List<SafetyRating> marked =
        named.stream().filter(r -> Boolean.TRUE.equals(r.blocked())).toList();
    if (!marked.isEmpty()) {
      return new Deciding(marked, true);
    }
    return outcome.judgement().adjustable() == Adjustable.YES
        ? new Deciding(highest(named), false)
        : NOBODY;
  }

  private static List<SafetyRating> highest(List<SafetyRating> named) {
    int top = named.stream().mapToInt(Deciding::rank).max().orElse(-1);
    return named.stream().filter(r -> top >= 0 && rank(r) == top).toList();
  }

  private static int rank(SafetyRating rating) {
    String probability = rating.probability();
    return probability == null ? -1 : PROBABILITIES.indexOf(probability);
  }

  boolean isEmpty() {
    return ratings.isEmpty();
  }

  /** The wire names of the categories. */
  List<String> categories() {
    return ratings.stream().map(SafetyRating::category).filter(Objects::nonNull).toList();
  }

  /** The highest probability among them, as it came; empty if none was said. */
  Optional<String> probability() {
    return ratings.stream()
        .filter(r -> r.probability() != null)
        .max(Comparator.comparingInt(Deciding::rank))
        .map(SafetyRating::probability);
  }
}
