package assay.simulator.wire;

import assay.simulator.picture.Picture;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;

/** How a picture stands in JSON: what is between its quotation marks. */
@FunctionalInterface
public interface PictureText {
  /** In base64, drawn as it is written. */
  PictureText BASE64 = PictureText::base64;

  /**
   * Writes it.
   *
   * @param out is left open
   */
  void write(Picture picture, OutputStream out) throws IOException;

  private static void base64(Picture picture, OutputStream out) throws IOException {
    try (OutputStream base64 = Base64.getEncoder().wrap(new Unclosed(out))) {
      picture.writeTo(base64);
    }
  }

  /** Lets the encoder end its last group without ending the answer. */
  final class Unclosed extends FilterOutputStream {
    private Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() {}
  }
}
