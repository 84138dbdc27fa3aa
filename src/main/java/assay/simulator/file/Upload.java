package assay.simulator.file;

import assay.simulator.protocol.Problem;
import assay.simulator.protocol.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file on its way here, a chunk at a time. What came before a chunk broke off is kept. */
public final class Upload {
  private static final int BLOCK = 64 * 1024;

  private final String id;
  private final Wanted wanted;
  private final Scratch bytes;
  private final MessageDigest digest = sha256();
  private volatile @Nullable StoredFile stored;

  Upload(String id, Wanted wanted, Scratch bytes) {
    this.id = id;
    this.wanted = wanted;
    this.bytes = bytes;
  }

  /** What its address is known by. */
  public String id() {
    return id;
  }

  /** How many bytes are here. */
  public long received() {
    return bytes.size();
  }

  /** What became of it; empty while it is under way. */
  public Optional<StoredFile> stored() {
    return Optional.ofNullable(stored);
  }

  /**
   * Takes a chunk.
   *
   * @param offset where it begins, as the client says
   * @throws Refusal if that is not where the last one ended, or if it is too much
   * @throws IOException if the client goes away; then what came of it is kept
   */
  public synchronized void write(String offset, InputStream in) throws Refusal, IOException {
    if (stored != null) {
      throw wrong("The upload has been finalized already.").refusal();
    }
    if (!offset.equals(String.valueOf(received()))) {
      throw wrong("X-Goog-Upload-Offset must be " + received() + ".").refusal();
    }
    byte[] block = new byte[BLOCK];
    for (int got = in.read(block); got >= 0; got = in.read(block)) {
      check(received() + got);
      bytes.append(block, 0, got);
      digest.update(block, 0, got);
    }
  }

  private void check(long size) throws Refusal {
    if (size > Wanted.LARGEST) {
      throw Problem.tooLarge(Wanted.LARGEST).refusal();
    }
    if (wanted.size() != Wanted.UNKNOWN && size > wanted.size()) {
      throw wrong("More came than the " + wanted.size() + " bytes that were announced.").refusal();
    }
  }

  /** All of it is here. */
  synchronized StoredFile finish(StoredFiles files, Instant now) throws Refusal {
    check();
    String fileId = wanted.id().isEmpty() ? files.newId() : wanted.id();
    files.check(fileId);
    StoredFile file = new StoredFile(card(fileId, now), bytes);
    try {
      files.put(file);
    } catch (Refusal refusal) {
      bytes.close();
      throw refusal;
    }
    stored = file;
    return file;
  }

  private void check() throws Refusal {
    if (stored != null) {
      throw wrong("The upload has been finalized already.").refusal();
    }
    if (wanted.size() != Wanted.UNKNOWN && wanted.size() != received()) {
      String text = received() + " bytes came and " + wanted.size() + " were announced.";
      throw wrong(text).refusal();
    }
  }

  private FileCard card(String fileId, Instant now) {
    String hash = Base64.getEncoder().encodeToString(digest.digest());
    FileCard.Content content = new FileCard.Content(received(), hash);
    return new FileCard(fileId, wanted.displayName(), wanted.mimeType(), now, content);
  }

  /** Forgets what came, unless it is stored. Ends a chunk that is under way. */
  void drop() {
    if (stored == null) {
      bytes.close();
    }
  }

  /** Something is wrong with what the client says of its upload. */
  public static Problem wrong(String text) {
    return Problem.invalid("Invalid upload request: " + text, List.of());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
