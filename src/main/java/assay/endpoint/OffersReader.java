package assay.endpoint;

import assay.attempt.ImageModels;
import assay.attempt.Protocol;
import assay.run.EndpointProbe.Offer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads which models an endpoint offers: {@code models[]} of the Gemini API (GPROTO {@code
 * model_service.proto}), {@code data[]} as OpenAI has it, or the one publisher model of Vertex AI
 * (VPROTO {@code model_garden_service.proto}). Pure; never throws.
 */
final class OffersReader {
  private OffersReader() {}

  /** The models; empty if the text is no list of them. */
  static Optional<List<Offer>> read(Protocol protocol, String text) {
    return TolerantJson.read(text).roots().stream()
        .flatMap(root -> models(protocol, root))
        .findFirst();
  }

  private static Stream<List<Offer>> models(Protocol protocol, JsonNode root) {
    JsonNode list = Fields.member(root, protocol == Protocol.OPENAI ? "data" : "models");
    if (list != null && list.isArray()) {
      return Stream.of(list.valueStream().map(OffersReader::offer).toList());
    }
    boolean one = protocol == Protocol.VERTEX && !Fields.textOrEmpty(root, "name").isEmpty();
    return one ? Stream.of(List.of(offer(root))) : Stream.empty();
  }

  private static Offer offer(JsonNode model) {
    String name = Fields.textOrEmpty(model, "name", "id");
    String id = name.substring(name.lastIndexOf('/') + 1);
    return new Offer(id, Fields.textOrEmpty(model, "displayName"), makesImages(id));
  }

  /** By the table; for others by what Google's image models are called. */
  private static boolean makesImages(String id) {
    return ImageModels.find(id).isPresent() || id.contains("-image") || id.contains("banana");
  }
}
