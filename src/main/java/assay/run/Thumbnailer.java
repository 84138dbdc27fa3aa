package assay.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Makes small pictures of large ones, wherever these lie. Safe for use by many threads. */
@FunctionalInterface
public interface Thumbnailer {
  /**
   * A small PNG of a picture, at most 256 pixels on its longer side; empty if it cannot be read as
   * one. Never throws for what its bytes hold.
   */
  Optional<byte[]> thumbnail(Source picture);

  /** The bytes of a picture. */
  interface Source {
    /**
     * From the first byte. The caller closes it.
     *
     * @throws IOException if they cannot be read
     */
    InputStream open() throws IOException;

    /** How many there are. */
    long bytes();
  }
}
