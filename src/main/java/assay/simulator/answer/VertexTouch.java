package assay.simulator.answer;

import assay.simulator.judgement.Draw;
import assay.simulator.protocol.Level;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Vertex AI's answers have besides: {@code createTime}, {@code trafficType}, scores and
 * severities, {@code blockReasonMessage} ({@code content.proto} and {@code
 * prediction_service.proto} in google/cloud/aiplatform/v1beta1; shapes as in
 * FirebaseExtended/vertexai-sdk-test-data). The model's place in life is not among them.
 */
public final class VertexTouch {
  private static final String WHY =
      "The prompt could not be submitted. It was blocked because of: ";

  private final Draw draw;
  private final Instant now;

  /** The touch of one answer. */
  public VertexTouch(Draw draw, Instant now) {
    this.draw = draw;
    this.now = now;
  }

  /** Changes the answer. */
  public void apply(ObjectNode json) {
    json.remove("modelStatus");
    json.put("createTime", now.toString());
    if (json.path("usageMetadata") instanceof ObjectNode usage) {
      usage.put("trafficType", "ON_DEMAND");
    }
    if (json.path("promptFeedback") instanceof ObjectNode feedback) {
      if (!feedback.has("blockReasonMessage")) {
        feedback.put("blockReasonMessage", WHY + feedback.path("blockReason").asString(""));
      }
      ratings(feedback);
    }
    json.path("candidates").valueStream().forEach(this::ratings);
  }

  private void ratings(JsonNode holder) {
    for (JsonNode row : holder.path("safetyRatings").values()) {
      if (row instanceof ObjectNode rating && rating.has("probability")) {
        score(rating);
      }
    }
  }

  private void score(ObjectNode rating) {
    String category = rating.path("category").asString();
    Level level = Level.valueOf(rating.path("probability").asString());
    rating.put("probabilityScore", score("probability " + category, level));
    rating.put("severity", "HARM_SEVERITY_" + level);
    rating.put("severityScore", score("severity " + category, level));
  }

  /** Each level has scores of its own. */
  private double score(String what, Level level) {
    double drawn = draw.uniform(what);
    double score =
        switch (level) {
          case NEGLIGIBLE -> 0.02 + 0.38 * drawn;
          case LOW -> 0.4 + 0.25 * drawn;
          case MEDIUM -> 0.65 + 0.2 * drawn;
          case HIGH -> 0.85 + 0.14 * drawn;
        };
    return Math.floor(score * 10_000) / 10_000;
  }
}
