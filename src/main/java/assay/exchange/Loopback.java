package assay.exchange;

import assay.attempt.Host;

/** The addresses that only this machine can answer. */
public final class Loopback {
  private Loopback() {}

  /**
   * Whether the address is one of them, by its words; no name is looked up.
   *
   * @param url a valid address, as a plan holds it
   */
  public static boolean holds(String url) {
    return Host.of(url).isLoopback();
  }
}
