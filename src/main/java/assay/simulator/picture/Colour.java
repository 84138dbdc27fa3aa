package assay.simulator.picture;

/**
 * A colour of light, each channel 0 to 1 as a byte of sRGB would have it.
 *
 * @param red the red channel
 * @param green the green channel
 * @param blue the blue channel
 */
record Colour(float red, float green, float blue) {

  /** The colour of six hexadecimal digits. */
  static Colour ofHex(String digits) {
    int rgb = Integer.parseInt(digits, 16);
    return new Colour((rgb >> 16 & 0xFF) / 255f, (rgb >> 8 & 0xFF) / 255f, (rgb & 0xFF) / 255f);
  }

  /** A colour on the way to another. */
  Colour towards(Colour other, float share) {
    return new Colour(
        Noise.mix(red, other.red, share),
        Noise.mix(green, other.green, share),
        Noise.mix(blue, other.blue, share));
  }
}
