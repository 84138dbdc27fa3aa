package assay.exchange;

import java.net.URI;
import java.util.Set;

/** The addresses that only this machine can answer. */
public final class Loopback {
  private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");

  private Loopback() {}

  /**
   * Whether the address is one of them, by its words; no name is looked up.
   *
   * @param url a valid address, as a plan holds it
   */
  public static boolean holds(String url) {
    return HOSTS.contains(String.valueOf(URI.create(url).getHost()));
  }
}
