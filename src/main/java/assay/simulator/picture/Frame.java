package assay.simulator.picture;

/**
 * The size of a picture and the measures that everything in it goes by.
 *
 * @param width in pixels
 * @param height in pixels
 */
record Frame(int width, int height) {

  /** The side of a square of the same area, in pixels. */
  float unit() {
    return (float) Math.sqrt((double) width * height);
  }

  /** The longest upright thing that fits: in a very wide picture all is lower. */
  float rise() {
    return Math.min(height, 1.3f * unit());
  }

  /** The shorter side, in pixels. */
  int shortSide() {
    return Math.min(width, height);
  }
}
