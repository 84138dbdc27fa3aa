package assay.exchange.pictures;

/** The blurred outline of a shape: what its shadow is drawn with. */
final class SoftMask {
  private static final int SIDE = 384;

  private final double[] shares = new double[SIDE * SIDE];

  /** Whether a place belongs to a shape. */
  @FunctionalInterface
  interface Shape {
    boolean holds(double x, double y);
  }

  /**
   * Blurs a shape.
   *
   * @param radius of the blur, as a share of the picture
   */
  SoftMask(Shape shape, double radius) {
    for (int i = 0; i < shares.length; i++) {
      int column = i % SIDE;
      int row = i / SIDE;
      boolean inside = shape.holds((column + 0.5) / SIDE, (row + 0.5) / SIDE);
      shares[i] = inside ? 1 : 0;
    }
    int reach = Math.max(1, (int) Math.round(radius * SIDE / 2));
    for (int pass = 0; pass < 3; pass++) {
      blur(reach, 1, SIDE);
      blur(reach, SIDE, 1);
    }
  }

  /** How much of the shape is around a place, 0 to 1. */
  double at(double x, double y) {
    double column = Math.clamp(x * SIDE - 0.5, 0.0, SIDE - 1.001);
    double row = Math.clamp(y * SIDE - 0.5, 0.0, SIDE - 1.001);
    int i = ((int) row) * SIDE + (int) column;
    double u = column - Math.floor(column);
    double v = row - Math.floor(row);
    return Curves.mix(
        Curves.mix(shares[i], shares[i + 1], u),
        Curves.mix(shares[i + SIDE], shares[i + SIDE + 1], u),
        v);
  }

  private void blur(int reach, int step, int line) {
    double[] before = shares.clone();
    for (int l = 0; l < SIDE; l++) {
      for (int p = 0; p < SIDE; p++) {
        double sum = 0;
        for (int d = -reach; d <= reach; d++) {
          sum += before[l * line + Math.clamp(p + d, 0, SIDE - 1) * step];
        }
        shares[l * line + p * step] = sum / (2 * reach + 1);
      }
    }
  }
}
