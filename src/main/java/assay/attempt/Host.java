package assay.attempt;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The host of an address, which says whose secrets may go there.
 *
 * @param name in small letters; the whole address where no host can be told, so that nobody's
 *     secret fits it
 */
public record Host(String name) {
  private static final Pattern GOOGLES = Pattern.compile("([a-z0-9-]+\\.)*googleapis\\.com");

  /** The host of an address. */
  public static Host of(String url) {
    return new Host(told(url).orElse(url).toLowerCase(Locale.ROOT));
  }

  private static Optional<String> told(String url) {
    try {
      return Optional.ofNullable(new URI(url).getHost());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Whether what was given for Google may go there: to a host of its own, or to this machine. */
  public boolean isGooglesOrLocal() {
    return GOOGLES.matcher(name).matches() || isLoopback();
  }

  private boolean isLoopback() {
    return name.equals("localhost")
        || name.equals("::1")
        || name.equals("[::1]")
        || name.matches("127(\\.[0-9]{1,3}){3}");
  }
}
