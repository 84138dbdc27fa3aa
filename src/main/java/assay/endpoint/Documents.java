package assay.endpoint;

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

  private Documents() {}

  static TolerantJson.Found in(String text) {
    String start = text.stripLeading();
    boolean events = EVENT_LINE.matcher(start).lookingAt() || start.startsWith(":");
    TolerantJson.Found found = TolerantJson.read(events ? dataOf(start) : text);
    return new TolerantJson.Found(flat(found.roots()), found.whole());
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
