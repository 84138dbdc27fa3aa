package assay.endpoint;

import assay.attempt.Case;
import assay.attempt.CloudPlace;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.run.ImageService.Prepared;

/**
 * Writes a {@code GenerateContentRequest} of Vertex AI. Pure.
 *
 * <p>The path is VPROTO's ({@code prediction_service.proto}); without a project it is that of
 * express mode, where a key alone opens the endpoint (JAVA {@code HttpApiClient}).
 */
final class VertexWriter {
  private VertexWriter() {}

  static Prepared write(Case tested, Configuration configuration) {
    Endpoint endpoint = configuration.endpoint();
    return new Prepared(
        modelUrl(endpoint, configuration.model()) + ":generateContent",
        Head.of(endpoint, Head.JSON),
        ContentWriter.body(tested, configuration));
  }

  /** The address of a model, without what is to be done with it. */
  static String modelUrl(Endpoint endpoint, String model) {
    CloudPlace place = endpoint.access().place();
    String project =
        place == null
            ? ""
            : "projects/%s/locations/%s/"
                .formatted(Head.piece(place.project()), Head.piece(place.location()));
    return endpoint.baseUrl() + "/v1/" + project + "publishers/google/models/" + Head.piece(model);
  }
}
