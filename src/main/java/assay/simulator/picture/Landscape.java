package assay.simulator.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Ridge behind ridge under a sky, with a lake between them: the seed says where everything stands,
 * and the palette what colour it has. The same at every size.
 */
final class Landscape {
  private static final int FAR_RIDGES = 4;
  private static final float SHORE = 0.665f;

  private final Frame frame;
  private final Noise noise;
  private final Palette palette;
  private final Sky sky;
  private final List<Ridge> far = new ArrayList<>();
  private final List<Ridge> near = new ArrayList<>();

  Landscape(Frame frame, Noise noise, Palette palette) {
    this.frame = frame;
    this.noise = noise;
    this.palette = palette;
    this.sky = new Sky(frame, noise.other(1), palette, 0.6f * frame.height());
    for (int i = 0; i < FAR_RIDGES; i++) {
      far.add(farRidge(i));
    }
    near.add(bank(0, 0.775f, 0.085f));
    near.add(bank(1, 0.93f, 0.14f));
  }

  /** Draws one pixel, whole. */
  void paint(Ink ink, int column, int row) {
    float y = row + 0.5f;
    float shore = SHORE * frame.height();
    if (!hidden(column, y)) {
      if (y < shore) {
        distance(ink, column, y);
      } else {
        water(ink, column, y, shore);
      }
    }
    for (Ridge ridge : near) {
      ridge.paint(ink, column, y);
    }
  }

  private boolean hidden(int column, float y) {
    return nearestHiding(near, column, y) >= 0;
  }

  /** The number of the last ridge behind which nothing is seen, or -1. */
  private static int nearestHiding(List<Ridge> ridges, int column, float y) {
    for (int i = ridges.size() - 1; i >= 0; i--) {
      if (ridges.get(i).hides(column, y)) {
        return i;
      }
    }
    return -1;
  }

  private void distance(Ink ink, int column, float y) {
    int first = nearestHiding(far, column, y);
    if (first < 0) {
      sky.paint(ink, column, y);
    }
    for (int i = Math.max(first, 0); i < far.size(); i++) {
      far.get(i).paint(ink, column, y);
    }
    float mist = Noise.step(SHORE - 0.07f, SHORE, y / frame.height());
    ink.cover(palette.horizon(), 0.35f * mist);
  }

  private void water(Ink ink, int column, float y, float shore) {
    float below = y - shore;
    float nearness = 0.3f * frame.rise() / (below + 0.012f * frame.rise());
    float wave = noise.over(column / frame.unit() * 5 * nearness + 9, 13 * nearness);
    float ripple = (wave - 0.5f) * (0.3f * below + 0.004f * frame.rise());
    distance(ink, column, Math.min(shore - 1, shore - 0.85f * below + ripple));
    ink.cover(palette.near(), 0.16f + 0.30f * below / (frame.height() - shore));
    float glitter = Noise.step(0.58f, 0.9f, wave) * sky.nearSun(column, 0.07f);
    ink.light(palette.sun(), 0.5f * glitter);
    ink.cover(palette.horizon(), 0.5f * (1 - Noise.step(0, 0.012f * frame.rise(), below)));
  }

  private Ridge farRidge(int number) {
    float t = number / (FAR_RIDGES - 1f);
    Noise own = noise.other(10 + number);
    float foot = (0.585f + 0.085f * t) * frame.height();
    float rise = (0.30f - 0.235f * t) * frame.rise();
    float scale = (2.1f + 1.1f * t) / frame.unit();
    Colour colour = palette.far().towards(palette.near(), 0.05f + 0.55f * t);
    Ridge.Line line =
        number < 2
            ? column -> foot - rise * (own.peaks(column * scale + 3) - 0.42f) * 1.25f
            : column -> foot - rise * (own.hills(column * scale + 3) - 0.2f);
    Ridge.Mist mist =
        new Ridge.Mist(palette.horizon(), 0.8f - 0.3f * t, foot - 0.55f * rise, foot + 0.1f * rise);
    return new Ridge(frame.width(), line, colour, mist);
  }

  /** A wooded bank before the lake, higher to one side. */
  private Ridge bank(int number, float foot, float rise) {
    Noise own = noise.other(20 + number);
    float side = own.at(5, 5) < 0.5f ? -1 : 1;
    float tall = (number == 0 ? 0.035f : 0.075f) * frame.unit();
    Trees trees = new Trees(own.other(1), 0.34f * tall, tall);
    float scale = 1.5f / frame.unit();
    Ridge.Line line =
        column -> {
          float across = side * (2 * column / frame.width() - 1);
          float lift = rise * (own.hills(column * scale + 7) - 0.5f + 0.75f * across);
          return foot * frame.height() - lift * frame.rise() - trees.above(column);
        };
    Colour colour = palette.far().towards(palette.near(), number == 0 ? 0.86f : 1);
    Ridge.Mist mist =
        new Ridge.Mist(
            palette.horizon(), number == 0 ? 0.2f : 0, foot * frame.height(), frame.height());
    return new Ridge(frame.width(), line, colour, mist);
  }
}
