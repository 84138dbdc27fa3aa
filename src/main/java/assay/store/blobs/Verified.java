package assay.store.blobs;

import assay.attempt.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which images are what their names say. An image is read once for that while the program runs, and
 * again when its length or its time of change is another one. Safe for many threads.
 */
final class Verified {
  private static final int PART = 1 << 16;

  private final Map<Sha256, Stamp> known = new ConcurrentHashMap<>();

  /** What a file looked like when it was read. */
  private record Stamp(long bytes, FileTime changed) {
    static Stamp of(Path file) throws IOException {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(now.size(), now.lastModifiedTime());
    }
  }

  /** Whether a file is the image of that hash. Reads it whole unless it is known. */
  boolean isWhole(Path file, Sha256 sha256) throws IOException {
    Stamp now = Stamp.of(file);
    if (now.equals(known.get(sha256))) {
      return true;
    }
    boolean whole = hash(file).equals(sha256);
    if (whole) {
      known.put(sha256, now);
    } else {
      known.remove(sha256);
    }
    return whole;
  }

  /** Takes a file for the image of that hash, since its bytes were hashed as they came. */
  void trust(Path file, Sha256 sha256) throws IOException {
    known.put(sha256, Stamp.of(file));
  }

  private static Sha256 hash(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] part = new byte[PART];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(part); count >= 0; count = in.read(part)) {
        digest.update(part, 0, count);
      }
    }
    return Sha256.of(digest);
  }
}
