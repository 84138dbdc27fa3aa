package assay.simulator.gateway;

import assay.simulator.protocol.Problem;
import assay.simulator.protocol.Refusal;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A request in OpenAI's form as one of the service's. */
public final class Translation {
  private Translation() {}

  /**
   * What the gateway asks the service.
   *
   * @throws Refusal if it lacks what it must have
   */
  public static ObjectNode of(ImagesRequest asked) throws Refusal {
    check(asked);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    parts(json.putArray("contents").addObject().put("role", "user").putArray("parts"), asked);
    ObjectNode config = json.putObject("generationConfig");
    config.putArray("responseModalities").add("TEXT").add("IMAGE");
    Sizes.set(config.putObject("imageConfig"), asked);
    if (asked.safety().isArray()) {
      json.set("safetySettings", asked.safety());
    }
    return json;
  }

  private static void check(ImagesRequest asked) throws Refusal {
    for (String field : List.of("model", "prompt")) {
      if (asked.text(field).isBlank()) {
        String text = "Missing required parameter: '" + field + "'.";
        throw Problem.invalid(text, List.of()).refusal();
      }
    }
    if (asked.wantsOther()) {
      throw Problem.invalid("Invalid value: 'n' must be 1 for this model.", List.of()).refusal();
    }
  }

  private static void parts(ArrayNode parts, ImagesRequest asked) {
    for (ImagesRequest.Reference image : asked.references()) {
      ObjectNode data = parts.addObject().putObject("inlineData");
      data.put("mimeType", image.mimeType()).putPOJO("data", image.data());
    }
    parts.addObject().put("text", asked.text("prompt"));
  }
}
