package assay.run;

import assay.attempt.Answer.StoredImage;
import assay.attempt.Sha256;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Images by the hash of their bytes, each stored once. Safe for use by many threads. Each call
 * throws {@link StoreFailure} if the disk cannot do it.
 */
public interface Blobs {

  /** Opens a place for an image whose bytes are about to come. */
  Sink open();

  /**
   * The bytes of an image, which are what its hash says. The caller closes it. May read the image
   * once before.
   *
   * @throws StoreFailure of kind MISSING if it is not there, CHANGED if its bytes are others by now
   */
  InputStream read(Sha256 sha256);

  /** How large an image is, in bytes; empty if it is not there. */
  Optional<Long> size(Sha256 sha256);

  /**
   * A small PNG of an image, at most 256 pixels on its longer side, made once and kept; empty if
   * the image cannot be read as a picture. Slow the first time.
   */
  Optional<byte[]> thumbnail(Sha256 sha256);

  /**
   * Takes the bytes of one image. For one thread. Closing it without {@link #keep} leaves nothing
   * behind.
   */
  abstract class Sink extends OutputStream {
    /**
     * Ends the image: its bytes are synced and stand under their hash when this returns.
     *
     * @throws StoreFailure if the disk cannot take it; nothing is left behind then
     */
    public abstract StoredImage keep();

    /** Drops what was not kept. Never throws. */
    @Override
    public abstract void close();
  }
}
