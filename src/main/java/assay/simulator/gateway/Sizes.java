package assay.simulator.gateway;

import assay.simulator.protocol.Problem;
import assay.simulator.protocol.Refusal;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * OpenAI's sizes as the service's: it knows shapes and steps, and no pixels. A size with a colon is
 * a shape by itself, and high quality is the 2K step (QuantumNous/new-api, {@code
 * relay/channel/gemini}).
 */
final class Sizes {
  private static final Map<String, List<String>> KNOWN =
      Map.of(
          "1024x1024", List.of("1:1", "1K"),
          "2048x2048", List.of("1:1", "2K"),
          "4096x4096", List.of("1:1", "4K"),
          "1536x1024", List.of("3:2", "1K"),
          "1024x1536", List.of("2:3", "1K"),
          "1792x1024", List.of("16:9", "1K"),
          "1024x1792", List.of("9:16", "1K"));

  private Sizes() {}

  /** Sets the shape and the step; what the service would choose itself is left to it. */
  static void set(ObjectNode imageConfig, ImagesRequest asked) throws Refusal {
    String size = asked.text("size");
    List<String> known = KNOWN.getOrDefault(size, List.of(size, "1K"));
    boolean isKnown = KNOWN.containsKey(size) || size.contains(":");
    if (!isKnown && !size.isEmpty() && !size.equals("auto")) {
      throw Problem.invalid("Invalid value: '" + size + "' is not a size.", List.of()).refusal();
    }
    if (isKnown) {
      imageConfig.put("aspectRatio", known.getFirst());
    }
    boolean isHigh = asked.text("quality").equals("high") || asked.text("quality").equals("hd");
    String step = isHigh && known.getLast().equals("1K") ? "2K" : known.getLast();
    if (!step.equals("1K")) {
      imageConfig.put("imageSize", step);
    }
  }
}
