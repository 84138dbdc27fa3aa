package assay.simulator.picture;

/** The sky: three colours from top to horizon, a sun with its glow, thin clouds. */
final class Sky {
  private final Frame frame;
  private final Noise noise;
  private final Palette palette;
  private final float sunX;
  private final float sunY;
  private final float sunRadius;
  private final float horizon;

  Sky(Frame frame, Noise noise, Palette palette, float horizon) {
    this.frame = frame;
    this.noise = noise;
    this.palette = palette;
    this.horizon = horizon;
    this.sunX = frame.width() * (0.24f + 0.52f * noise.at(1, 1));
    this.sunY = horizon - frame.rise() * (0.17f + 0.15f * noise.at(2, 1));
    this.sunRadius = 0.042f * frame.unit() * (0.8f + 0.5f * noise.at(3, 1));
  }

  void paint(Ink ink, float x, float y) {
    gradient(ink, y / horizon);
    float across = x - sunX;
    float down = y - sunY;
    float distance = (float) Math.sqrt(across * across + down * down);
    glow(ink, distance);
    clouds(ink, x, y);
  }

  /** How near a column is to the sun's, 1 to 0. */
  float nearSun(float x, float reach) {
    float away = (x - sunX) / (reach * frame.unit());
    return (float) Math.exp(-away * away);
  }

  private void gradient(Ink ink, float down) {
    ink.set(palette.zenith());
    ink.cover(palette.middle(), Noise.step(-0.1f, 0.72f, down));
    ink.cover(palette.horizon(), Noise.step(0.42f, 1.02f, down));
  }

  private void glow(Ink ink, float distance) {
    float wide = (float) Math.exp(-distance / (0.20f * frame.unit()));
    float close = (float) Math.exp(-distance / (1.5f * sunRadius));
    ink.cover(palette.sun(), Math.min(1, 0.42f * wide + 0.38f * close));
    ink.cover(palette.sun(), Math.clamp(sunRadius - distance + 0.5f, 0f, 1f));
  }

  private void clouds(Ink ink, float x, float y) {
    float down = y / horizon;
    if (down > 1) {
      return;
    }
    float u = x / frame.unit();
    float v = (y - horizon) / frame.unit();
    float cloud = noise.clouds(u * 2.2f + 30, v * 9.5f + 60);
    float share = Noise.step(0.52f, 0.86f, cloud) * Noise.step(0f, 0.25f, down);
    ink.cover(palette.horizon(), 0.62f * share * (1.1f - 0.6f * down));
  }
}
