package assay.simulator.answer;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a native gateway makes of Google's answers, as captured at APIYI: a blocked prompt is {@code
 * candidates: null} without its reason, and a candidate without parts has {@code parts: null}.
 */
public final class NullTouch {
  private NullTouch() {}

  /** Changes the answer. */
  public static void apply(ObjectNode json) {
    if (json.path("candidates").isEmpty()) {
      blocked(json);
    } else {
      empty(json.path("candidates").path(0).asObject(), json);
    }
  }

  private static void empty(ObjectNode candidate, ObjectNode json) {
    if (candidate.path("content").path("parts").isEmpty()) {
      candidate.putObject("content").putNull("parts");
      json.putObject("promptFeedback").putNull("safetyRatings");
    }
  }

  private static void blocked(ObjectNode json) {
    ObjectNode usage = json.path("usageMetadata").asObject();
    usage.put("candidatesTokenCount", 0);
    usage.retain("promptTokenCount", "candidatesTokenCount", "totalTokenCount");
    json.remove(List.of("modelVersion", "responseId", "modelStatus"));
    json.putNull("candidates");
    json.putObject("promptFeedback").putNull("safetyRatings");
  }
}
