package assay.endpoint;

import assay.attempt.Endpoint;
import assay.run.ImageService.Prepared;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What stands before a request's body: the pieces of its path and its headers. */
final class Head {
  static final String JSON = "application/json";
  static final String FORM = "multipart/form-data";

  private Head() {}

  /** A model's or a project's id as one piece of a path. */
  static String piece(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The headers of a request of this type, with {@link Prepared#KEY} where the key will stand. */
  static Map<String, String> of(Endpoint endpoint, String contentType) {
    Map<String, String> headers = new LinkedHashMap<>(auth(endpoint));
    headers.put("Content-Type", contentType);
    return headers;
  }

  /**
   * The header that opens an endpoint: {@code x-goog-api-key} for a key of Google's, {@code
   * Authorization} for an access token and for most gateways (JAVA {@code ApiClient};
   * docs.apiyi.com "Nano Banana Series Developer Guide").
   */
  static Map<String, String> auth(Endpoint endpoint) {
    return switch (endpoint.access().auth()) {
      case API_KEY -> Map.of("x-goog-api-key", Prepared.KEY);
      case BEARER, GOOGLE_CREDENTIALS -> Map.of("Authorization", "Bearer " + Prepared.KEY);
    };
  }
}
