package assay.exchange;

import assay.attempt.Host;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether requests and keys may be sent to an address: https to anywhere, http only to this
 * computer. Looks at the text alone and asks no network.
 */
public final class BaseUrl {
  /** Why an address cannot be taken. */
  public enum Problem {
    BLANK,
    /** Not an address at all. */
    MALFORMED,
    /** Neither https nor http. */
    SCHEME,
    /** http to another computer: the key would travel unprotected. */
    PLAIN_HTTP,
    /** It holds a user name or a password. */
    USER_INFO,
    /** It holds a query or a fragment. */
    QUERY,
    /** It ends with the protocol's own path, which is added by the program. */
    PROTOCOL_PATH;

    /** The key of the sentence that says it. */
    public String textKey() {
      return "settings.url." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private BaseUrl() {}

  /** What is wrong with an address; empty if it can be taken. */
  public static Optional<Problem> problemOf(String address) {
    if (address.isBlank()) {
      return Optional.of(Problem.BLANK);
    }
    try {
      return problemOf(new URI(address.strip()));
    } catch (URISyntaxException e) {
      return Optional.of(Problem.MALFORMED);
    }
  }

  private static Optional<Problem> problemOf(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      return Optional.of(Problem.SCHEME);
    }
    if (uri.getRawUserInfo() != null) {
      return Optional.of(Problem.USER_INFO);
    }
    if (uri.getHost() == null || uri.getPort() > 65_535) {
      return Optional.of(Problem.MALFORMED);
    }
    if (scheme.equals("http") && !new Host(uri.getHost().toLowerCase(Locale.ROOT)).isLoopback()) {
      return Optional.of(Problem.PLAIN_HTTP);
    }
    return problemAfterHost(uri);
  }

  private static Optional<Problem> problemAfterHost(URI uri) {
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      return Optional.of(Problem.QUERY);
    }
    return uri.getRawPath().matches(".*/v1(alpha|beta)?(/.*)?")
        ? Optional.of(Problem.PROTOCOL_PATH)
        : Optional.empty();
  }
}
