package assay.endpoint;

import java.util.Map;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * Something to be asked of an endpoint besides a request of its own protocol.
 *
 * @param method such as {@code GET}
 * @param path behind the endpoint's base URL
 * @param query as it stands in the address; null for none
 * @param headers besides the key's
 * @param body null for none
 */
record Ask(
    String method,
    String path,
    @Nullable String query,
    Map<String, String> headers,
    @Nullable RequestBody body) {
  /** Asks for what stands there. */
  static Ask get(String path, @Nullable String query) {
    return new Ask("GET", path, query, Map.of(), null);
  }

  /** Hands this over. */
  static Ask post(String path, RequestBody body) {
    return new Ask("POST", path, null, Map.of(), body);
  }

  /** Asks that what stands there be forgotten. */
  static Ask delete(String path) {
    return new Ask("DELETE", path, null, Map.of(), null);
  }
}
