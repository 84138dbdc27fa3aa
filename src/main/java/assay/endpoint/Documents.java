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
   */
  record Found(Form form, List<JsonNode> documents) {}

  static Found in(Body body) {
    if (body.length() == 0) {
      return new Found(Form.EMPTY, List.of());
    }
    TolerantJson.Found found = json(body.text());
    List<JsonNode> objects = flat(found.roots()).stream().filter(JsonNode::isObject).toList();
    if (found.whole()) {
      return new Found(Form.WHOLE, objects);
    }
    boolean json = found.roots().stream().anyMatch(JsonNode::isContainer);
    return new Found(json ? Form.CUT_OFF : Form.FOREIGN, objects);
  }

  private static TolerantJson.Found json(String text) {
    String start = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    String first = start.stripLeading();
    boolean events = EVENT_LINE.matcher(first).lookingAt() || first.startsWith(":");
    return TolerantJson.read(events ? dataOf(first) : start);
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
