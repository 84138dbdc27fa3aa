package assay.endpoint;

import assay.attempt.Host;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Which addresses may be called: https, or plain http on this machine alone; nothing secret in the
 * address itself.
 */
final class Addresses {
  /** Which these are, in one technical line. */
  static final String WHICH =
      "The address must be https, or http on this machine, without secrets in it";

  private Addresses() {}

  /** The address of a request; empty if it may not be called. */
  static Optional<HttpUrl> callable(String url) {
    return Optional.ofNullable(HttpUrl.parse(url)).filter(Addresses::isSafe);
  }

  /** Whether it is on this machine, where bytes are cheap and compression is not. */
  static boolean isLoopback(HttpUrl url) {
    return new Host(url.host()).isLoopback();
  }

  private static boolean isSafe(HttpUrl url) {
    boolean plain = url.scheme().equals("http");
    return isBare(url) && (!plain || isLoopback(url));
  }

  private static boolean isBare(HttpUrl url) {
    return url.username().isEmpty()
        && url.password().isEmpty()
        && url.query() == null
        && url.fragment() == null;
  }
}
