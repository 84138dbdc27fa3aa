package assay.simulator.picture;

/** A row of spruces, as the height that they add to a ridge. */
final class Trees {
  private static final float TIERS = 5;

  private final Noise noise;
  private final float spacing;
  private final float height;

  /**
   * A row of trees.
   *
   * @param spacing between two trees, in pixels
   * @param height of the tallest, in pixels
   */
  Trees(Noise noise, float spacing, float height) {
    this.noise = noise;
    this.spacing = spacing;
    this.height = height;
  }

  /** How far the trees stand above the ground at a column, in pixels. */
  float above(float column) {
    int cell = (int) Math.floor(column / spacing);
    float best = 0;
    for (int i = cell - 2; i <= cell + 2; i++) {
      best = Math.max(best, tree(i, column));
    }
    return best;
  }

  private float tree(int cell, float column) {
    float grove = noise.along(cell * 0.13f + 40);
    float own = height * (0.35f + 0.65f * noise.at(cell, 1)) * Noise.step(0.3f, 0.6f, grove);
    float middle = (cell + noise.at(cell, 2)) * spacing;
    float out = Math.abs(column - middle) / (0.21f * own + 0.001f);
    if (out >= 1) {
      return 0;
    }
    float tier = out * TIERS;
    float jag = (tier - (float) Math.floor(tier)) * 0.55f / TIERS;
    return own * (1 - out + jag);
  }
}
