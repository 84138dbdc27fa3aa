package assay.exchange.export;

import assay.exchange.bundle.file.OwnerFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes a file beside its place and then puts it there, so that none is ever half there. */
public final class ExportFile {
  private ExportFile() {}

  /** Writes to a stream. */
  public interface Content {
    /**
     * Writes it.
     *
     * @param to not closed
     */
    void to(OutputStream to) throws IOException;
  }

  /**
   * Writes the file, for its owner only where the system knows owners; one that is there is
   * replaced.
   *
   * @throws IOException if it cannot be written; nothing is left behind
   */
  public static void write(Path file, Content content) throws IOException {
    Path target = file.toAbsolutePath();
    Path part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    OwnerFile.create(part);
    try {
      try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(part))) {
        content.to(to);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
