package assay.endpoint;

import assay.attempt.Body;
import assay.attempt.Reading.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Finds the documents in a body: one, an array of them as a stream without {@code alt=sse} sends
 * it, or server-sent events, among which an error may stand bare (fixture of
 * FirebaseExtended/vertexai-sdk-test-data, streaming-failure-error-mid-stream).
 */
final class Documents {
  private static final Pattern EVENT_LINE = Pattern.compile("(?m)^(data|event|id|retry): ?");

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Documents() {}

  /**
   * What was found.
   *
   * @param form what kind of text it is
   * @param documents the objects in their order, the last one perhaps in part
   * @param roots what stands side by side, object or not
   * @param events whether these are events of a stream
   */
  record Found(Form form, List<JsonNode> documents, List<JsonNode> roots, boolean events) {
    /** A single document. */
    Found(JsonNode document) {
      this(Form.WHOLE, List.of(document), List.of(document), false);
    }
  }

  static Found in(Body body) {
    if (body.length() == 0) {
      return nothing();
    }
    String all = body.text();
    String text = all.startsWith(BYTE_ORDER_MARK) ? all.substring(1) : all;
    String first = text.stripLeading();
    if (first.isEmpty()) {
      return nothing();
    }
    boolean events = EVENT_LINE.matcher(first).lookingAt() || first.startsWith(":");
    return found(TolerantJson.read(events ? dataOf(first) : text), events);
  }

  private static Found nothing() {
    return new Found(Form.EMPTY, List.of(), List.of(), false);
  }

  private static Found found(TolerantJson.Found json, boolean events) {
    List<JsonNode> roots = json.roots();
    List<JsonNode> objects = flat(roots).stream().filter(JsonNode::isObject).toList();
    if (json.whole()) {
      return new Found(Form.WHOLE, objects, roots, events);
    }
    boolean begun = roots.stream().anyMatch(JsonNode::isContainer);
    return new Found(begun ? Form.CUT_OFF : Form.FOREIGN, objects, roots, events);
  }

  /** The data of all events, one after the other; lines that are no event stay as they are. */
  private static String dataOf(String events) {
    StringBuilder data = new StringBuilder(events.length());
    for (String line : events.split("\r\n|\r|\n", -1)) {
      if (line.startsWith("data:")) {
        String payload = line.substring("data:".length());
        data.append(payload.strip().equals("[DONE]") ? "" : payload);
      } else if (!EVENT_LINE.matcher(line).lookingAt() && !line.startsWith(":")) {
        data.append(line);
      }
      data.append('\n');
    }
    return data.toString();
  }

  private static List<JsonNode> flat(List<JsonNode> roots) {
    List<JsonNode> documents = new ArrayList<>();
    for (JsonNode root : roots) {
      if (root.isArray()) {
        root.valueStream().forEach(documents::add);
      } else {
        documents.add(root);
      }
    }
    return documents;
  }
}
