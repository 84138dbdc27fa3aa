package assay.exchange.bundle.file;

/**
 * How large a bundle may be that is opened. Since nothing in it is compressed, none can become
 * larger than its file.
 *
 * @param members how many
 * @param manifestBytes how large the manifest and the seal
 * @param textBytes how large any other member of text
 * @param lineBytes how long a line of it
 * @param picture how large an image
 */
public record Limits(
    int members, long manifestBytes, long textBytes, int lineBytes, Picture picture) {
  /**
   * More than any workspace gives: a quarter of a million images, and pictures four times as large
   * as the largest that the models make or take.
   */
  public static final Limits USUAL =
      new Limits(
          250_000, 48L << 20, 64L << 30, 64 << 20, new Picture(512L << 20, 30_000, 200_000_000));

  /**
   * How large an image may be.
   *
   * @param bytes in all
   * @param side how many pixels on its longer side
   * @param pixels in all
   */
  public record Picture(long bytes, int side, long pixels) {}
}
