package assay.exchange.bundle;

import assay.attempt.Review;
import assay.attempt.Sha256;
import assay.exchange.bundle.file.TreeJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes the words of a prompt out of an attempt's line. The same prompt is always the same
 * placeholder, so that cases can still be told apart and put together. The words that a model or a
 * gateway gave go as well, since they repeat and rephrase the prompt; reasons, messages, codes,
 * numbers and settings stay, so that the answer is judged as before.
 */
public final class Redaction {
  /** A shorter prompt is replaced only where it stands alone: its letters stand everywhere. */
  private static final int SHORT = 12;

  private static final int DIGITS = 16;

  /** The names under which prompts and words of a model stand, in every protocol. */
  private static final Set<String> WORDS =
      Set.of("text", "prompt", "revised_prompt", "revisedPrompt", "content", "reasoning_content");

  private final String prompt;
  private final String placeholder;

  private Redaction(String prompt) {
    this.prompt = prompt;
    this.placeholder = placeholder(prompt);
  }

  /** What stands in place of a prompt. An empty one stays. */
  public static String placeholder(String prompt) {
    return mark("prompt", prompt);
  }

  /** What stands in place of words of a kind. Empty ones stay. */
  static String mark(String kind, String text) {
    if (text.isEmpty()) {
      return "";
    }
    String hash = Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex();
    return "[" + kind + " " + hash.substring(0, DIGITS) + "]";
  }

  /** The line without the words of its prompt. */
  public static AttemptLine of(AttemptLine line) {
    Redaction redaction = new Redaction(line.attempt().tested().prompt());
    return AttemptLine.of(redaction.ofLine(line.tree()));
  }

  /** A review without the words of its attempt's prompt. */
  public static Review of(Review review, String prompt) {
    return new Review(
        review.attempt(),
        review.verdict(),
        new Redaction(prompt).plain(review.note()),
        review.at(),
        review.author());
  }

  private Object ofLine(Object tree) {
    Map<String, @Nullable Object> line = members(tree);
    line.put("attempt", ofAttempt(line.get("attempt")));
    line.put("request", ofBody((String) line.get("request")));
    line.computeIfPresent(
        "tries", (name, tries) -> ((List<?>) tries).stream().map(this::ofTry).toList());
    return line;
  }

  private Object ofAttempt(@Nullable Object tree) {
    Map<String, @Nullable Object> attempt = members(tree);
    Map<String, @Nullable Object> tested = members(attempt.get("tested"));
    tested.put("prompt", placeholder);
    attempt.put("tested", tested);
    attempt.computeIfPresent("completion", (name, completion) -> walk(completion));
    return attempt;
  }

  private Object ofTry(@Nullable Object tree) {
    Map<String, @Nullable Object> one = members(tree);
    one.computeIfPresent("failure", (name, failure) -> walk(failure));
    one.computeIfPresent("came", (name, came) -> ofCame(came));
    return one;
  }

  private Object ofCame(@Nullable Object tree) {
    Map<String, @Nullable Object> came = members(tree);
    came.computeIfPresent("text", (name, text) -> ofBody((String) text));
    came.computeIfPresent("base64", (name, body) -> "");
    return came;
  }

  /** A body is one JSON value, or lines of which some are; what is neither goes as a whole. */
  private String ofBody(@Nullable String body) {
    if (body == null || body.isBlank()) {
      return "";
    }
    try {
      return TreeJson.print(walk(TreeJson.parse(body)));
    } catch (IOException lines) {
      return body.lines().map(this::ofEventLine).collect(Collectors.joining("\n"));
    }
  }

  private String ofEventLine(String line) {
    String data = "data:";
    String json = line.startsWith(data) ? line.substring(data.length()) : line;
    try {
      return json.isBlank()
          ? line
          : (line.startsWith(data) ? data : "") + TreeJson.print(walk(TreeJson.parse(json)));
    } catch (IOException noJson) {
      return mark("line", line);
    }
  }

  private @Nullable Object walk(@Nullable Object tree) {
    return switch (tree) {
      case null -> null;
      case String text -> plain(text);
      case List<?> list -> list.stream().map(this::walk).toList();
      case Map<?, ?> map -> ofMembers(map);
      default -> tree;
    };
  }

  private Object ofMembers(Map<?, ?> map) {
    Map<String, @Nullable Object> redacted = new LinkedHashMap<>();
    boolean said = map.containsKey("field") && map.containsKey("text");
    map.forEach(
        (name, value) -> {
          boolean words =
              said ? isWords(map.get("field")) && "text".equals(name) : WORDS.contains(name);
          redacted.put(
              (String) name, words && value instanceof String text ? words(text) : walk(value));
        });
    return redacted;
  }

  /** Of what an outcome keeps as said: whether the field is one of words, not of a reason. */
  private static boolean isWords(@Nullable Object field) {
    String path = String.valueOf(field);
    return WORDS.contains(path.substring(path.lastIndexOf('.') + 1));
  }

  private String words(String text) {
    return text.isEmpty() ? "" : text.equals(prompt) ? placeholder : mark("text", text);
  }

  private String plain(String text) {
    if (text.equals(prompt)) {
      return placeholder;
    }
    return prompt.length() < SHORT ? text : text.replace(prompt, placeholder);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> members(@Nullable Object tree) {
    return new LinkedHashMap<>((Map<String, @Nullable Object>) tree);
  }
}
