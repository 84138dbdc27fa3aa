package assay.endpoint;

import assay.attempt.Endpoint;
import assay.attempt.Reading.ServiceError;
import assay.endpoint.AccessTokens.Lack;
import assay.run.EndpointProbe.Finding;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the answer to a test comes to. Pure. */
final class ProbeFindings {
  private ProbeFindings() {}

  /**
   * What an error comes to (ai.google.dev "Troubleshooting": a key that is not known is a 400).
   *
   * @param error what the body says; null if it says none
   */
  static Finding of(Endpoint endpoint, int status, @Nullable ServiceError error) {
    if (status == 401 || (status == 400 && speaksOfKey(error))) {
      return Finding.KEY_REFUSED;
    }
    return switch (status) {
      case 402, 403 -> Finding.NOT_PERMITTED;
      case 404, 405, 501 -> missing(endpoint);
      case 429 -> Finding.QUOTA;
      case 400 -> speaksOfPlace(error) ? Finding.NOT_PERMITTED : Finding.REACHED;
      default -> status >= 500 ? Finding.SERVICE_FAULT : Finding.NOT_FOUND;
    };
  }

  /** Many gateways have no list of models and answer so. */
  private static Finding missing(Endpoint endpoint) {
    return switch (endpoint.kind()) {
      case NATIVE_GATEWAY, OPENAI_GATEWAY -> Finding.REACHED;
      case SIMULATOR, GEMINI_API, VERTEX_AI -> Finding.NOT_FOUND;
    };
  }

  private static boolean speaksOfKey(@Nullable ServiceError error) {
    return error != null
        && (error.details().reasons().stream().anyMatch(r -> r.startsWith("API_KEY_"))
            || words(error).contains("api key"));
  }

  private static boolean speaksOfPlace(@Nullable ServiceError error) {
    return error != null && words(error).contains("location");
  }

  private static String words(ServiceError error) {
    return error.message().toLowerCase(Locale.ROOT);
  }

  /** What credentials without a token come to. */
  static Finding of(Lack lack) {
    return switch (lack) {
      case MISSING, UNREADABLE, WITHHELD -> Finding.KEY_MISSING;
      case REFUSED -> Finding.KEY_REFUSED;
      case NOT_REACHED -> Finding.NOT_REACHED;
    };
  }
}
