package assay.attempt;

/**
 * The size of a picture.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record PixelSize(int width, int height) {
  /**
   * @throws IllegalArgumentException if a side is not positive
   */
  public PixelSize {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("A picture has at least one pixel on each side");
    }
  }

  /** How many pixels there are. */
  public long pixels() {
    return (long) width * height;
  }
}
