package assay.endpoint;

import assay.attempt.Body;
import assay.attempt.BodyClue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Says what stands where the protocol has a list, an object or base64, so that nobody is told that
 * nothing is there.
 */
final class Shapes {
  private static final int HASH = 64;

  private Shapes() {}

  /** The elements of a list; an object in its place stands for a list of it alone. */
  static List<JsonNode> elements(@Nullable JsonNode object, String... names) {
    JsonNode value = Fields.member(object, names);
    return value != null && value.isObject() ? List.of(value) : Fields.elements(object, names);
  }

  /** What is odd in answers of the Gemini API's protocol. */
  static List<String> ofGemini(List<JsonNode> documents) {
    List<String> odd = new ArrayList<>();
    for (JsonNode document : documents) {
      addNoList(odd, "candidates", Fields.member(document, "candidates"));
      List<JsonNode> candidates = elements(document, "candidates");
      for (int i = 0; i < candidates.size(); i++) {
        JsonNode content = Fields.member(candidates.get(i), "content");
        addContent(odd, "candidates[" + i + "].content", content);
      }
    }
    return odd.stream().distinct().toList();
  }

  private static void addContent(List<String> odd, String field, @Nullable JsonNode content) {
    if (content == null) {
      return;
    }
    if (!content.isObject()) {
      odd.add(field + " is " + what(content) + ", not an object");
    }
    addNoList(odd, field + ".parts", Fields.member(content, "parts"));
    List<JsonNode> parts = elements(content, "parts");
    for (int i = 0; i < parts.size(); i++) {
      JsonNode inline = Fields.member(parts.get(i), "inlineData", "inline_data");
      addNoBase64(odd, field + ".parts[" + i + "].inlineData.data", Fields.member(inline, "data"));
    }
  }

  /** What is odd in answers of the OpenAI API's protocol. */
  static List<String> ofOpenAi(List<JsonNode> documents) {
    List<String> odd = new ArrayList<>();
    for (JsonNode document : documents) {
      addNoList(odd, "data", Fields.member(document, "data"));
      addNoList(odd, "choices", Fields.member(document, "choices"));
      List<JsonNode> data = elements(document, "data");
      for (int i = 0; i < data.size(); i++) {
        addNoBase64(odd, "data[" + i + "].b64_json", Fields.member(data.get(i), "b64_json"));
      }
    }
    return odd.stream().distinct().toList();
  }

  private static void addNoList(List<String> odd, String field, @Nullable JsonNode value) {
    if (value != null && !value.isArray()) {
      odd.add(field + " is " + what(value) + ", not a list");
    }
  }

  /** Only what was no base64 from its start stands there still. */
  private static void addNoBase64(List<String> odd, String field, @Nullable JsonNode value) {
    if (value == null) {
      return;
    }
    String text = value.isString() ? value.asString() : "";
    int at = text.indexOf(Body.IMAGE_PREFIX);
    if (at < 0) {
      odd.add(field + (value.isString() ? noBase64(text) : " is " + what(value) + ", not base64"));
    } else if (text.length() > at + Body.IMAGE_PREFIX.length() + HASH) {
      odd.add(field + " cannot be read as base64 to its end");
    }
  }

  private static String noBase64(String text) {
    return text.isEmpty() ? " is empty" : " cannot be read as base64";
  }

  /** What a whole body is that holds no object; empty if it is none of these. */
  static Optional<String> ofBody(List<JsonNode> roots) {
    return roots.stream().findFirst().map(root -> BodyClue.value(what(root)));
  }

  private static String what(JsonNode value) {
    if (value.isArray()) {
      return value.isEmpty() ? "an empty list" : "a list";
    }
    if (value.isObject()) {
      return "an object";
    }
    return value.isNull() ? "null" : value.isBoolean() ? "true or false" : "a string or a number";
  }
}
