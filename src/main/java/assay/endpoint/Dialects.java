package assay.endpoint;

import assay.attempt.Capabilities;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Protocol;
import assay.attempt.Unsupported;
import assay.run.ImageService.Prepared;
import java.util.List;

/** Who writes which protocol. What reads it, {@link ProtocolReader} knows. */
final class Dialects {
  private Dialects() {}

  static RequestWriter writer(Protocol protocol) {
    return switch (protocol) {
      case GEMINI -> GeminiWriter::write;
      case VERTEX -> VertexWriter::write;
      case OPENAI -> OpenAiWriter::write;
    };
  }

  /**
   * Writes a request. What the protocol has no field for is never left out in silence: such a
   * configuration is refused before it comes here, and here once more.
   *
   * @throws IllegalArgumentException if the protocol has no field for something, with the field
   */
  static Prepared write(Case tested, Configuration configuration) {
    List<Unsupported> left =
        Capabilities.check(configuration).stream()
            .filter(found -> found.why() != Unsupported.Why.MODEL)
            .toList();
    if (!left.isEmpty()) {
      throw new IllegalArgumentException("The protocol has no field for " + left);
    }
    return writer(configuration.endpoint().access().protocol()).write(tested, configuration);
  }
}
