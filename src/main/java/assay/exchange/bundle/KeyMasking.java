package assay.exchange.bundle;

import assay.attempt.Review;
import assay.attempt.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Takes keys out of what leaves the workspace, wherever they stand: in a prompt, a request, an
 * answer, a note or a name. No key is stored on purpose; this is the net below that. Hashes,
 * numbers and the form of the JSON stay, and what holds no key stays to the last character.
 */
final class KeyMasking {
  /** Where no keys in use are known. */
  static final KeyMasking BY_FORM = new KeyMasking(Secrets::maskedByForm);

  private final UnaryOperator<String> masked;

  /**
   * @param masked a text without any key
   */
  KeyMasking(UnaryOperator<String> masked) {
    this.masked = masked;
  }

  /** The line without keys; the same one if it has none. */
  AttemptLine of(AttemptLine line) {
    Object tree = line.tree();
    Object without = tree(tree);
    return tree.equals(without) ? line : AttemptLine.of(without);
  }

  /** The review without keys. */
  Review of(Review review) {
    return new Review(
        review.attempt(),
        review.verdict(),
        masked.apply(review.note()),
        review.at(),
        masked.apply(review.author()));
  }

  /** A tree of maps, lists and plain values without keys. */
  Object tree(Object tree) {
    return switch (tree) {
      case String text -> masked.apply(text);
      case List<?> list -> list.stream().map(this::tree).toList();
      case Map<?, ?> map -> members(map);
      default -> tree;
    };
  }

  private Object members(Map<?, ?> map) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    map.forEach(
        (name, value) ->
            members.put(
                (String) name,
                value == null
                    ? null
                    : "base64".equals(name) ? bytes((String) value) : tree(value)));
    return members;
  }

  /** A body that is no text; a key in it is one all the same. */
  private String bytes(String base64) {
    String body = new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
    return Base64.getEncoder()
        .encodeToString(masked.apply(body).getBytes(StandardCharsets.ISO_8859_1));
  }
}
