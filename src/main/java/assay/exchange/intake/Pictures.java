package assay.exchange.intake;

import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.exchange.HashingBlobs;
import assay.exchange.ReferenceFiles;
import assay.exchange.ReferenceFiles.Result.Refused;
import assay.exchange.ReferenceFiles.Result.Taken;
import assay.exchange.intake.Found.Elsewhere;
import assay.exchange.intake.Found.Hashed;
import assay.exchange.intake.Found.Inline;
import assay.exchange.intake.Found.Named;
import assay.exchange.intake.Found.Picture;
import assay.exchange.intake.ImportedCase.Bytes;
import assay.exchange.intake.ImportedCase.Held;
import assay.exchange.intake.ImportedCase.InFile;
import assay.exchange.intake.IntakeRefused.Reason;
import assay.run.Blobs;
import assay.run.StoreFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * Looks at the pictures that rows name or hold. Nothing outside of the folder of the file is
 * opened. For one thread.
 */
final class Pictures {
  private final Path folder;
  private final Blobs known;
  private final ReferenceFiles files = new ReferenceFiles(new HashingBlobs());
  private final Map<Sha256, Held> held = new HashMap<>();
  private final long most;
  private long heldBytes;

  /** What came of looking at one. */
  sealed interface Seen {}

  /** It can be sent. */
  record Good(ReferenceImage image, Bytes bytes) implements Seen {}

  /** It cannot. */
  record Bad(Skipped why) implements Seen {}

  /**
   * @param folder of the file that is read
   * @param known where a picture may lie of which the hash is known alone
   * @param most how many bytes of pictures are held at once
   */
  Pictures(Path folder, Blobs known, long most) {
    this.folder = folder;
    this.known = known;
    this.most = most;
  }

  Seen see(Picture picture, long row) throws IntakeRefused {
    return switch (picture) {
      case Named named -> named(named.path());
      case Inline inline -> inline(inline.base64(), row);
      case Hashed hashed -> hashed(hashed.sha256(), row);
      case Elsewhere elsewhere -> new Bad(Skipped.IMAGE_LOST);
    };
  }

  private Seen named(String name) {
    try {
      Path path = Path.of(name);
      boolean outside =
          path.isAbsolute()
              || name.startsWith("/")
              || name.startsWith("\\")
              || name.contains(":")
              || name.replace('\\', '/').contains("../")
              || name.endsWith("..");
      return outside ? new Bad(Skipped.IMAGE_OUTSIDE) : inFolder(folder.resolve(path));
    } catch (InvalidPathException e) {
      return new Bad(Skipped.IMAGE_OUTSIDE);
    }
  }

  private Seen inFolder(Path file) {
    try {
      Path real = file.toRealPath();
      if (!real.startsWith(folder.toRealPath())) {
        return new Bad(Skipped.IMAGE_OUTSIDE);
      }
      if (!Files.isRegularFile(real)) {
        return new Bad(Skipped.IMAGE_MISSING);
      }
      return files.take(real) instanceof Taken taken
          ? new Good(taken.image(), new InFile(real))
          : new Bad(Skipped.IMAGE_UNREADABLE);
    } catch (IOException e) {
      return new Bad(Skipped.IMAGE_MISSING);
    }
  }

  private Seen inline(String base64, long row) throws IntakeRefused {
    try {
      String plain = base64.replace('-', '+').replace('_', '/');
      return bytes("inline", Base64.getMimeDecoder().decode(plain), row);
    } catch (IllegalArgumentException e) {
      return new Bad(Skipped.IMAGE_UNREADABLE);
    }
  }

  private Seen hashed(String sha256, long row) throws IntakeRefused {
    try (InputStream in = known.read(new Sha256(sha256))) {
      return bytes("sha256", in.readNBytes((int) ReferenceImage.MOST_BYTES + 1), row);
    } catch (StoreFailure | IOException | IllegalArgumentException e) {
      return new Bad(Skipped.IMAGE_LOST);
    }
  }

  private Seen bytes(String name, byte[] bytes, long row) throws IntakeRefused {
    return switch (files.take(name, bytes)) {
      case Refused refused -> new Bad(Skipped.IMAGE_UNREADABLE);
      case Taken taken -> new Good(taken.image(), hold(taken.image().sha256(), bytes, row));
    };
  }

  /** The same picture is held once, however many rows hold it. */
  private Held hold(Sha256 sha256, byte[] bytes, long row) throws IntakeRefused {
    Held before = held.get(sha256);
    if (before != null) {
      return before;
    }
    heldBytes += bytes.length;
    if (heldBytes > most) {
      throw new IntakeRefused(Reason.TOO_MANY_PICTURES, row);
    }
    Held now = new Held(bytes);
    held.put(sha256, now);
    return now;
  }
}
