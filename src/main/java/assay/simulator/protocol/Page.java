package assay.simulator.protocol;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param items what stands on it
 * @param next the token of the next page; empty if there is none
 */
public record Page<T>(List<T> items, Optional<String> next) {
  private static final int LARGEST = 1_000;

  public Page {
    items = List.copyOf(items);
  }

  /**
   * The page that a token names.
   *
   * @param size how many items a page has at most
   * @param token empty for the first page
   * @throws Refusal if the token is none of ours, or the size none
   */
  public static <T> Page<T> of(List<T> all, int size, String token) throws Refusal {
    int from = token.isEmpty() ? 0 : number(token, "page_token");
    if (from > all.size() || size < 0) {
      throw invalid(from > all.size() ? "page_token" : "page_size");
    }
    int to = Math.min(all.size(), from + Math.clamp(size, 1, LARGEST));
    Optional<String> next = to < all.size() ? Optional.of(String.valueOf(to)) : Optional.empty();
    return new Page<>(all.subList(from, to), next);
  }

  /**
   * A whole number of a query.
   *
   * @throws Refusal if it is none
   */
  public static int number(String text, String field) throws Refusal {
    if (!text.matches("[0-9]{1,9}")) {
      throw invalid(field);
    }
    return Integer.parseInt(text);
  }

  private static Refusal invalid(String field) {
    String text = "Invalid value at '" + field + "'.";
    return Problem.invalid(List.of(new Problem.Violation(field, text))).refusal();
  }
}
