package assay.simulator.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer cut into the events of a stream: each is a whole response with some of the parts, in
 * their order. The last alone tells the reason, the ratings and all the counts. What has no parts
 * is one event, a blocked prompt above all (captured in vercel/ai#19758).
 */
public final class Events {
  /** Some words and the space after them. */
  private static final Pattern SOME_WORDS = Pattern.compile("(?:\\S+\\s*){1,6}|\\s+");

  private final ObjectNode whole;

  /** The events of this answer. */
  public Events(ObjectNode whole) {
    this.whole = whole;
  }

  /** All of them; at least one. */
  public List<ObjectNode> all() {
    List<ObjectNode> parts = parts();
    if (parts.size() < 2) {
      return List.of(whole);
    }
    List<ObjectNode> events = new ArrayList<>();
    for (ObjectNode part : parts.subList(0, parts.size() - 1)) {
      events.add(early(part));
    }
    events.add(with(whole.deepCopy(), parts.getLast()));
    return events;
  }

  private ObjectNode early(ObjectNode part) {
    ObjectNode event = with(whole.deepCopy(), part);
    ObjectNode candidate = event.path("candidates").path(0).asObject();
    candidate.remove(List.of("finishReason", "finishMessage", "safetyRatings"));
    ObjectNode usage = event.path("usageMetadata").asObject();
    int prompt = usage.path("promptTokenCount").asInt();
    usage.retain("promptTokenCount", "promptTokensDetails", "trafficType");
    usage.put("totalTokenCount", prompt);
    return event;
  }

  private static ObjectNode with(ObjectNode event, ObjectNode part) {
    ObjectNode content = event.path("candidates").path(0).path("content").asObject();
    content.putArray("parts").add(part);
    return event;
  }

  private List<ObjectNode> parts() {
    List<ObjectNode> parts = new ArrayList<>();
    for (JsonNode part : whole.path("candidates").path(0).path("content").path("parts").values()) {
      boolean isAnswer = part.has("text") && !part.has("thought");
      parts.addAll(isAnswer ? words(part.asObject()) : List.of(part.asObject()));
    }
    return parts;
  }

  /** Some words each; what else the part has comes with the last of them. */
  private static List<ObjectNode> words(ObjectNode part) {
    String text = part.path("text").asString();
    List<String> pieces = SOME_WORDS.matcher(text).results().map(MatchResult::group).toList();
    List<ObjectNode> parts = new ArrayList<>();
    for (String piece : pieces) {
      parts.add(part.objectNode().put("text", piece));
    }
    if (parts.isEmpty()) {
      return List.of(part);
    }
    ObjectNode last = part.deepCopy();
    parts.set(parts.size() - 1, last.put("text", pieces.getLast()));
    return parts;
  }

  /** The same as one list. */
  public ArrayNode list() {
    ArrayNode list = whole.arrayNode();
    all().forEach(list::add);
    return list;
  }
}
