package assay.endpoint;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.run.ImageService.Prepared;

/**
 * Writes a {@code GenerateContentRequest} of the Gemini API, which native gateways take, too
 * (GPROTO {@code generative_service.proto}). Pure.
 */
final class GeminiWriter {
  private GeminiWriter() {}

  static Prepared write(Case tested, Configuration configuration) {
    Endpoint endpoint = configuration.endpoint();
    return new Prepared(
        endpoint.baseUrl()
            + "/v1beta/models/"
            + Head.piece(configuration.model())
            + ":generateContent",
        Head.of(endpoint, Head.JSON),
        ContentWriter.body(tested, configuration));
  }
}
