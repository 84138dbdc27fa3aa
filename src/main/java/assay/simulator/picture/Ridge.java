package assay.simulator.picture;

/**
 * One range of hills: everything below its line has its colour, the lower the more in the mist.
 *
 * <p>The line is known several times in each column, so that steep edges are smooth.
 */
final class Ridge {
  private static final int FINE = 4;

  private final float[] tops;
  private final float[] highest;
  private final float[] lowest;
  private final Colour colour;
  private final Mist mist;

  /**
   * A ridge.
   *
   * @param width of the picture, in pixels
   * @param line how high it is at each column, in pixels from the top
   * @param colour its own colour
   * @param mist what it fades into
   */
  Ridge(int width, Line line, Colour colour, Mist mist) {
    this.tops = new float[width * FINE];
    for (int i = 0; i < tops.length; i++) {
      tops[i] = line.top((i + 0.5f) / FINE);
    }
    this.highest = new float[width];
    this.lowest = new float[width];
    for (int column = 0; column < width; column++) {
      span(column);
    }
    this.colour = colour;
    this.mist = mist;
  }

  /** Between which heights the line runs in a column: outside of them all is plain. */
  private void span(int column) {
    highest[column] = Float.MAX_VALUE;
    lowest[column] = -Float.MAX_VALUE;
    for (int i = column * FINE; i < (column + 1) * FINE; i++) {
      highest[column] = Math.min(highest[column], tops[i]);
      lowest[column] = Math.max(lowest[column], tops[i]);
    }
  }

  /** Where a ridge runs. */
  @FunctionalInterface
  interface Line {
    /** How far from the top it is at a column, in pixels. */
    float top(float column);
  }

  /**
   * The mist before a ridge, level whatever the ridge's line does.
   *
   * @param colour its colour
   * @param thickness how much it hides at its foot, 0 to 1
   * @param top where it begins, in pixels from the top
   * @param foot where it is thickest
   */
  record Mist(Colour colour, float thickness, float top, float foot) {
    float at(float y) {
      return thickness * Noise.step(top, foot, y);
    }
  }

  /**
   * Draws it into a pixel.
   *
   * @param y the middle of the pixel
   */
  void paint(Ink ink, int column, float y) {
    float share = share(column, y);
    if (share > 0) {
      ink.cover(colour, share);
      ink.cover(mist.colour(), share * mist.at(y));
    }
  }

  /** Whether the whole pixel lies in it. */
  boolean hides(int column, float y) {
    return y - lowest[column] >= 0.5f;
  }

  private float share(int column, float y) {
    if (y - highest[column] <= -0.5f) {
      return 0;
    }
    if (hides(column, y)) {
      return 1;
    }
    float sum = 0;
    for (int i = column * FINE; i < (column + 1) * FINE; i++) {
      sum += Math.clamp(y - tops[i] + 0.5f, 0f, 1f);
    }
    return sum / FINE;
  }
}
