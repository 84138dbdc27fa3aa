package assay.exchange.bundle.file;

/**
 * How large a bundle may be that is opened. Since nothing in it is compressed, none can become
 * larger than its file.
 *
 * @param members how many
 * @param manifestBytes how large the manifest and the seal
 * @param textBytes how large any other member of text
 * @param lineBytes how long a line of it
 * @param blobBytes how large an image
 * @param side how many pixels an image has on its longer side
 * @param pixels how many it has in all
 */
public record Limits(
    int members,
    long manifestBytes,
    long textBytes,
    int lineBytes,
    long blobBytes,
    int side,
    long pixels) {
  /**
   * More than any workspace gives: a quarter of a million images, and pictures four times as large
   * as the largest that the models make or take.
   */
  public static final Limits USUAL =
      new Limits(250_000, 48L << 20, 64L << 30, 64 << 20, 512L << 20, 30_000, 200_000_000);
}
