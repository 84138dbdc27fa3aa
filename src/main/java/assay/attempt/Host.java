package assay.attempt;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host of an address, which says whose secrets may go there.
 *
 * @param name in small letters; the whole address where no host can be told, so that nobody's
 *     secret fits it
 */
public record Host(String name) {
  private static final Pattern GOOGLES = Pattern.compile("([a-z0-9-]+\\.)*googleapis\\.com");

  private static final Pattern LOOPBACK =
      Pattern.compile("127(\\.(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}");

  /**
   * Nothing but scheme, host and port before the path: whatever else stands there, none is told.
   */
  private static final Pattern ADDRESS =
      Pattern.compile("https?://([a-z0-9.-]+|\\[[0-9a-f:.]+])(:[0-9]{1,5})?(/.*)?");

  /** The host of an address. */
  public static Host of(String url) {
    String small = url.toLowerCase(Locale.ROOT);
    Matcher told = ADDRESS.matcher(small);
    return new Host(told.matches() ? told.group(1) : small);
  }

  /** Whether what was given for Google may go there: to a host of its own, or to this machine. */
  public boolean isGooglesOrLocal() {
    return GOOGLES.matcher(name).matches() || isLoopback();
  }

  /**
   * Whether only this machine can answer there, by the name alone: {@code localhost}, {@code ::1}
   * and 127.0.0.0/8. No name is looked up.
   */
  public boolean isLoopback() {
    return name.equals("localhost")
        || name.equals("::1")
        || name.equals("[::1]")
        || LOOPBACK.matcher(name).matches();
  }
}
