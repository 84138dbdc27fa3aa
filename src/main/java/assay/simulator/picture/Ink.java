package assay.simulator.picture;

/** The colour of the pixel that is being drawn; one is used for all pixels. */
final class Ink {
  private float red;
  private float green;
  private float blue;

  /** Starts with a colour. */
  void set(Colour colour) {
    red = colour.red();
    green = colour.green();
    blue = colour.blue();
  }

  /**
   * Lays a colour over it.
   *
   * @param share 0 leaves it as it is, 1 covers it
   */
  void cover(Colour colour, float share) {
    red = Noise.mix(red, colour.red(), share);
    green = Noise.mix(green, colour.green(), share);
    blue = Noise.mix(blue, colour.blue(), share);
  }

  /** Adds light of a colour. */
  void light(Colour colour, float share) {
    red += colour.red() * share;
    green += colour.green() * share;
    blue += colour.blue() * share;
  }

  /**
   * Writes it as three bytes.
   *
   * @param grain is added to each channel, in steps of a byte
   */
  void put(byte[] row, int offset, float grain) {
    row[offset] = channel(red, grain);
    row[offset + 1] = channel(green, grain);
    row[offset + 2] = channel(blue, grain);
  }

  private static byte channel(float value, float grain) {
    return (byte) Math.clamp(Math.round(value * 255 + grain), 0, 255);
  }
}
