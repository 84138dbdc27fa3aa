package assay.exchange.bundle.file;

import assay.attempt.Sha256;
import java.util.regex.Pattern;

/** How a public key is shown to people: the SHA-256 of its X.509 form, in groups of four. */
final class Fingerprint {
  private static final Pattern GROUP = Pattern.compile("(.{4})(?!$)");
  private static final int DIGITS = 32;

  private Fingerprint() {}

  /** The first half of the hash, which is more than anybody can forge. */
  static String of(byte[] x509) {
    return GROUP.matcher(Sha256.of(x509).hex().substring(0, DIGITS)).replaceAll("$1 ");
  }
}
