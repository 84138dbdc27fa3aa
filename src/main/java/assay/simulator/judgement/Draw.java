package assay.simulator.judgement;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The chance in one ask. The same seed, case and ask give the same numbers, whatever the settings
 * (common random numbers), so that two settings can be compared on the same luck.
 *
 * @param seed the server's
 * @param caseHash of the prompt and the images
 * @param ask which ask of the identical request it is, from 1
 * @param spread how many of the first asks are spread: each falls into another part of every draw
 */
public record Draw(long seed, String caseHash, int ask, int spread) {

  /** A number from 0 to below 1 for each purpose; spread over the first asks. */
  public double spread(String what) {
    if (ask > spread) {
      return uniform(what);
    }
    return (part(what) + uniform(what)) / spread;
  }

  /** A number from 0 to below 1 for each purpose, independent of all others. */
  public double uniform(String what) {
    return (bits(what + '#' + ask) >>> 11) * 0x1p-53;
  }

  /** A whole number from 0 to below a bound. */
  public int below(String what, int bound) {
    return (int) (uniform(what) * bound);
  }

  /** 64 bits for each purpose. */
  public long bits(String what) {
    MessageDigest digest = sha256();
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, seed));
    digest.update((caseHash + '/' + what).getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  /** Which part this ask falls into: a shuffle of the parts that the case has for the purpose. */
  private int part(String what) {
    int[] parts = new int[spread];
    for (int i = 0; i < spread; i++) {
      int j = (int) Long.remainderUnsigned(bits(what + "/part" + i), i + 1L);
      parts[i] = parts[j];
      parts[j] = i;
    }
    return parts[ask - 1];
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
