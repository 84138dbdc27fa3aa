package assay.endpoint;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Resolves names, and refuses one host if any of its addresses is on this machine or in the local
 * network. Other names, such as a proxy's, are left alone.
 *
 * @param host the one that somebody else named
 * @param names what resolves
 */
record FarNames(String host, Dns names) implements Dns {
  /** The host is not far enough. */
  static final class Near extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    Near(String host) {
      super(host);
    }
  }

  @Override
  public List<InetAddress> lookup(String hostname) throws UnknownHostException {
    List<InetAddress> found = names.lookup(hostname);
    if (hostname.equals(host) && found.stream().anyMatch(FarNames::isNear)) {
      throw new Near(hostname);
    }
    return found;
  }

  /** Whether a host is such an address itself, which nobody resolves. */
  static boolean isNearLiteral(String host) {
    boolean literal = host.contains(":") || host.matches("[0-9.]+");
    try {
      return literal && isNear(InetAddress.getByName(host));
    } catch (UnknownHostException e) {
      return true;
    }
  }

  private static boolean isNear(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isAnyLocalAddress()
        || isUniqueLocal(address);
  }

  /** fc00::/7 (RFC 4193), which Java does not tell. */
  private static boolean isUniqueLocal(InetAddress address) {
    return address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
  }
}
