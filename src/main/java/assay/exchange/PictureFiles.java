package assay.exchange;

import assay.attempt.Sha256;
import assay.run.Blobs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Writes images of the workspace to files that a person chose. Any thread; blocks. */
public final class PictureFiles {
  private PictureFiles() {}

  /**
   * Writes an image to a file, beside it first, so that a file that was there is whole until the
   * new one is.
   *
   * @return why it could not be written, for a person who knows the system's words; empty if it was
   * @throws assay.run.StoreFailure if the image is not there
   */
  public static Optional<String> save(Blobs blobs, Sha256 sha256, Path file) {
    Path beside = file.resolveSibling("." + file.getFileName() + ".part");
    try (InputStream in = blobs.read(sha256)) {
      Files.copy(in, beside, StandardCopyOption.REPLACE_EXISTING);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e.getClass().getSimpleName());
    } finally {
      drop(beside);
    }
  }

  private static void drop(Path beside) {
    try {
      Files.deleteIfExists(beside);
    } catch (IOException e) {
      System.getLogger(PictureFiles.class.getName())
          .log(System.Logger.Level.WARNING, "A half-written file could not be removed");
    }
  }
}
