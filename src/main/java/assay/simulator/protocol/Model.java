package assay.simulator.protocol;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An image model.
 *
 * @param id as it stands in the path
 * @param names its names, and where it is to be had
 * @param canvas what its pictures can be like
 * @param thinking which levels it takes
 * @param inputImageTokens what one reference image counts
 * @param status its place in life if that is worth a warning, else null
 */
public record Model(
    String id,
    Names names,
    Canvas canvas,
    Thinking thinking,
    int inputImageTokens,
    @Nullable Status status) {

  /**
   * What a model is called and where it is.
   *
   * @param display the name people use
   * @param description the official one
   * @param locations where Vertex AI has it
   */
  public record Names(String display, String description, List<String> locations) {
    public Names {
      locations = List.copyOf(locations);
    }
  }

  /**
   * What pictures can be like.
   *
   * @param ratios by name, each with its width and height in pixels at 1K
   * @param tokens the sizes, each with what one picture counts
   * @param sizeMayBeSent whether {@code imageSize} is taken at all
   */
  public record Canvas(
      Map<String, List<Integer>> ratios, Map<String, Integer> tokens, boolean sizeMayBeSent) {
    /** Width and height in pixels; 2K and 4K are 2 and 4 times each side, 512 is half. */
    public List<Integer> pixels(String ratio, String size) {
      List<Integer> sides = ratios.getOrDefault(ratio, List.of(1024, 1024));
      return sides.stream().map(side -> scaled(side, size)).toList();
    }

    private static int scaled(int side, String size) {
      return switch (size) {
        case "512" -> side / 2;
        case "2K" -> side * 2;
        case "4K" -> side * 4;
        default -> side;
      };
    }
  }

  /**
   * How it takes {@code thinkingLevel}.
   *
   * @param thinks whether it thinks at all
   * @param levels which it takes; none means that it takes any and does nothing
   */
  public record Thinking(boolean thinks, List<String> levels) {}

  /**
   * {@code modelStatus} of its answers.
   *
   * @param retirement when it will be shut down, as RFC 3339; null if that is not said
   */
  public record Status(String stage, String message, @Nullable String retirement) {}

  /**
   * As the Gemini API's list of models has it: the place in life stands in the description alone.
   */
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", "models/" + id).put("version", "001");
    json.put("displayName", names.display()).put("description", described());
    json.put("inputTokenLimit", 65536).put("outputTokenLimit", 32768);
    json.putArray("supportedGenerationMethods")
        .add("generateContent")
        .add("countTokens")
        .add("batchGenerateContent");
    json.put("temperature", 1).put("topP", 0.95).put("topK", 64).put("maxTemperature", 2);
    json.put("thinking", thinking.thinks());
    return json;
  }

  /** As Vertex AI's list of models has it. */
  public ObjectNode toPublisherJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", "publishers/google/models/" + id).put("versionId", "default");
    return json.put("launchStage", "GA");
  }

  private String described() {
    return status == null ? names.description() : names.description() + ". " + status.message();
  }
}
