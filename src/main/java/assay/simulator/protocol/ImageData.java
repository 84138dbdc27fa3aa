package assay.simulator.protocol;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What is kept of bytes that came in a request: their hash, their number and the first of them. The
 * bytes themselves go by.
 *
 * @param sha256 in lower-case hexadecimal
 * @param length in bytes
 * @param head what the first of them tell, if they are an image
 */
public record ImageData(String sha256, long length, ImageHead head) {

  /** Takes the bytes as they come. */
  public static final class Sink extends OutputStream {
    private static final int HEAD = 64 * 1024;

    private final MessageDigest digest = sha256();
    private byte[] head = new byte[512]; // grows to 64 KB at most
    private long length;

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
      digest.update(bytes, offset, count);
      int keep = Math.clamp(HEAD - length, 0, count);
      if (keep > 0) {
        int end = (int) length + keep;
        head = end > head.length ? Arrays.copyOf(head, Math.max(end, 2 * head.length)) : head;
        System.arraycopy(bytes, offset, head, (int) length, keep);
      }
      length += count;
    }

    /** What is kept; to be asked once, at the end. */
    public ImageData data() {
      byte[] first = Arrays.copyOf(head, (int) Math.min(length, HEAD));
      String hash = HexFormat.of().formatHex(digest.digest());
      return new ImageData(hash, length, ImageHead.of(first));
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every Java has SHA-256", e);
      }
    }
  }
}
