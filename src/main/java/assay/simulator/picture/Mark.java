package assay.simulator.picture;

/** The band at the foot of each picture that says SIMULATED. */
final class Mark {
  private static final Colour DARK = new Colour(0.04f, 0.05f, 0.09f);
  private static final Colour LIGHT = new Colour(1, 1, 1);
  private static final float STROKE = 0.075f;

  private final Frame frame;
  private final Lettering word = new Lettering("SIMULATED");
  private final float size;
  private final float left;
  private final float top;
  private final float bandTop;

  Mark(Frame frame) {
    this.frame = frame;
    float fits = 0.8f * frame.width() / word.width();
    this.size = Math.min(0.046f * frame.shortSide() + 0.004f * frame.unit(), fits);
    float band = 2.3f * size;
    this.bandTop = frame.height() - band;
    this.left = (frame.width() - word.width() * size) / 2;
    this.top = bandTop + (band - size) / 2;
  }

  void paint(Ink ink, int column, int row) {
    if (row < bandTop - 1) {
      return;
    }
    float y = row + 0.5f;
    ink.cover(DARK, 0.58f * Math.clamp(y - bandTop + 0.5f, 0f, 1f));
    float x = column + 0.5f;
    ink.cover(LIGHT, 0.96f * Math.max(letters(x, y), rules(x, y)));
  }

  private float letters(float x, float y) {
    boolean near =
        Math.abs(y - top - size / 2) < size && x > left - size && x < frame.width() - left + size;
    return near ? edge(word.distance((x - left) / size, (y - top) / size) - STROKE) : 0;
  }

  /** A thin line on either side of the word. */
  private float rules(float x, float y) {
    float away = Math.abs(x - frame.width() / 2f);
    float from = frame.width() / 2f - left + size;
    float middle = top + size / 2;
    boolean beside = away > from && away < frame.width() / 2f - size;
    return beside ? 0.6f * edge(Math.abs(y - middle) / size - 0.025f) : 0;
  }

  private float edge(float distance) {
    return Math.clamp(0.5f - distance * size, 0f, 1f);
  }
}
