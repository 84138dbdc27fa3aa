package assay.simulator.protocol;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Vertex AI and gateways say where the Gemini API says it differently, or not at all. The
 * words of Vertex AI are those of its public error pages.
 */
public final class Denials {
  private static final String EXPECTED =
      " Expected OAuth 2 access token, login cookie or other valid authentication credential. See"
          + " https://developers.google.com/identity/sign-in/web/devconsole-project.";

  private Denials() {}

  /** There is no access token. */
  public static Problem noToken() {
    return unauthenticated(
        "Request is missing required authentication credential." + EXPECTED, "CREDENTIALS_MISSING");
  }

  /** The access token is none, or too old. */
  public static Problem badToken() {
    return unauthenticated(
        "Request had invalid authentication credentials." + EXPECTED,
        "ACCESS_TOKEN_TYPE_UNSUPPORTED");
  }

  /** A key where only an access token is taken. */
  public static Problem noKeysHere() {
    return unauthenticated(
        "API keys are not supported by this API. Expected OAuth2 access token or other"
            + " authentication credentials that assert a principal. See"
            + " https://cloud.google.com/docs/authentication",
        "CREDENTIALS_MISSING");
  }

  /** A gateway's own key is none. */
  public static Problem gatewayKey() {
    return new Problem(
        401, "UNAUTHENTICATED", "Incorrect API key provided by the caller.", List.of());
  }

  /**
   * A model that is unknown, retired, or not at that location.
   *
   * @param name such as {@code projects/p/locations/l/publishers/google/models/m}
   */
  public static Problem noPublisherModel(String name) {
    return new Problem(
        404,
        "NOT_FOUND",
        "Publisher Model `"
            + name
            + "` was not found or your project does not have access to it. Please ensure you are"
            + " using a valid model version. For more information, see:"
            + " https://cloud.google.com/vertex-ai/generative-ai/docs/learn/model-versions",
        List.of());
  }

  /** A batch that is unknown, deleted or forgotten. */
  public static Problem noBatch(String name) {
    return new Problem(404, "NOT_FOUND", "Requested entity was not found: " + name, List.of());
  }

  private static Problem unauthenticated(String message, String reason) {
    ObjectNode info = Problem.detail("ErrorInfo");
    info.put("reason", reason).put("domain", "googleapis.com");
    info.putObject("metadata").put("service", Platform.VERTEX.service());
    return new Problem(401, "UNAUTHENTICATED", message, List.of(info));
  }
}
