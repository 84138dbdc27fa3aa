package assay.exchange.pictures;

import static assay.exchange.pictures.Curves.bump;
import static assay.exchange.pictures.Curves.clouds;
import static assay.exchange.pictures.Curves.noise;
import static assay.exchange.pictures.Curves.smooth;

/** A mountain lake at first light, with mist over the water. */
final class MountainLake implements Scene {
  private static final double SHORE = 0.60;
  private static final double SUN_X = 0.66;
  private static final double SUN_Y = 0.40;
  private static final Rgb MIST = Rgb.of(0xf6e3d6);

  @Override
  public Rgb at(double x, double y) {
    Rgb seen = y < SHORE ? land(x, y) : water(x, y);
    return pines(mist(seen, x, y), x, y);
  }

  private static Rgb land(double x, double y) {
    Rgb seen = sky(x, y);
    seen = peaks(seen, x, y);
    seen = ridge(seen, x, y, 0.475, 0.085, 2.6, 5, Rgb.of(0x7c89ad), Rgb.of(0xb7b3c6));
    seen = ridge(seen, x, y, 0.535, 0.06, 3.6, 23, Rgb.of(0x4e6285), Rgb.of(0x97a0b8));
    return forest(seen, x, y);
  }

  private static Rgb sky(double x, double y) {
    Rgb sky = Rgb.of(0x5f86bd).mix(Rgb.of(0xa9bbdc), smooth(0.0, 0.28, y));
    sky = sky.mix(Rgb.of(0xf7cdb4), smooth(0.16, 0.46, y));
    double far = Math.hypot(x - SUN_X, (y - SUN_Y) * 1.3);
    sky = sky.screen(Rgb.of(0xffd9a0), 0.75 * bump(far, 0, 0.24));
    double veil = clouds(x * 2.2 + 3, y * 11 + 1, 3, 3);
    double band = bump(y, 0.19, 0.10);
    return sky.mix(Rgb.of(0xfbe0d2), 0.55 * band * smooth(0.45, 0.8, veil));
  }

  /** The high peaks, with snow where the light falls and blue shade on the other side. */
  private static Rgb peaks(Rgb behind, double x, double y) {
    double top = peakLine(x);
    if (y < top) {
      return behind;
    }
    double below = y - top;
    double gully = clouds(x * 16 + below * 9, below * 7, 3, 41) - 0.5;
    double crest = x + 0.35 * below * (clouds(below * 9, x * 2, 2, 43) - 0.35);
    double rising = massif(crest + 0.01) - massif(crest - 0.01);
    double lit = smooth(-0.010, 0.014, rising + 0.018 * gully);
    Rgb rock = Rgb.of(0x56648d).mix(Rgb.of(0xa98f92), lit);
    Rgb snow = Rgb.of(0x93a6d0).mix(Rgb.of(0xffe9d6), lit);
    double bare = smooth(0.03, 0.16, below + 0.22 * gully);
    double ribs = smooth(0.48, 0.60, clouds(x * 24 - below * 14, below * 6 + 2, 3, 57));
    Rgb seen = snow.mix(rock, bare * ribs);
    return seen.mix(Rgb.of(0xdcc6c8), 0.85 * smooth(0.36, 0.52, y));
  }

  private static double peakLine(double x) {
    double jags =
        0.045 * (clouds(x * 7, 1.5, 4, 77) - 0.5) + 0.02 * Math.abs(noise(x * 26, 0, 9) - 0.5);
    return 0.46 - massif(x) + jags;
  }

  private static double massif(double x) {
    return Math.max(
        Math.max(tent(x, 0.30, 0.20, 0.30), tent(x, 0.53, 0.13, 0.22)),
        Math.max(tent(x, 0.08, 0.12, 0.24), tent(x, 0.88, 0.15, 0.28)));
  }

  private static double tent(double x, double centre, double height, double width) {
    double slope = 1 - Math.abs(x - centre) / width;
    return slope <= 0 ? 0 : height * (0.65 * slope + 0.35 * slope * slope);
  }

  private static Rgb ridge(
      Rgb behind,
      double x,
      double y,
      double base,
      double height,
      double scale,
      int seed,
      Rgb high,
      Rgb low) {
    double top = base - height * (clouds(x * scale + seed, 0.3, 4, seed) - 0.35);
    if (y < top) {
      return behind;
    }
    double glow = 0.35 * bump(x, SUN_X, 0.25);
    return high.mix(low, smooth(top, top + 0.10, y)).screen(Rgb.of(0xffcf9e), glow * 0.5);
  }

  private static Rgb forest(Rgb behind, double x, double y) {
    double edge = 0.575 - 0.03 * clouds(x * 3 + 7, 0.8, 3, 91) - 0.022 * smooth(0.5, 0.0, x);
    double crown = Math.abs((x * 70) % 1 - 0.5) * (0.012 + 0.012 * noise(x * 31, 2, 13));
    double crowns = Math.abs((x * 43 + 0.3) % 1 - 0.5) * 0.016;
    if (y < edge + Math.min(crown, crowns)) {
      return behind;
    }
    return Rgb.of(0x2f4a58).mix(Rgb.of(0x5c7480), smooth(edge, SHORE, y));
  }

  /** The land upside down, drawn out and broken by small waves. */
  private static Rgb water(double x, double y) {
    double depth = y - SHORE;
    double waves = 0.004 + 0.05 * depth;
    double sideways = waves * 0.30 * (noise(x * 5, y * 95, 61) - 0.5);
    double upwards = waves * (noise(x * 3.5 + 4, y * 140, 67) - 0.5);
    Rgb mirrored =
        land(x + sideways, Math.clamp(SHORE - depth * 0.98 + upwards, 0.0, SHORE - 0.001));
    Rgb tinted = mirrored.mix(Rgb.of(0x37587a), 0.16 + 0.55 * smooth(0.10, 0.42, depth));
    double glitter =
        bump(x, SUN_X, 0.05 + 0.16 * depth) * smooth(0.62, 0.85, noise(x * 9, y * 150, 71));
    return tinted.screen(Rgb.of(0xffdcae), 0.45 * glitter * (1 - smooth(0.12, 0.36, depth)));
  }

  private static Rgb mist(Rgb seen, double x, double y) {
    double drift = clouds(x * 2.4, y * 12, 3, 101);
    double low = bump(y, SHORE - 0.008, 0.022) * (0.45 + 0.6 * drift);
    double high = bump(y, 0.515, 0.03) * smooth(0.4, 0.8, clouds(x * 1.8 + 5, y * 14, 3, 107));
    double onWater =
        bump(y, SHORE + 0.04, 0.025) * smooth(0.45, 0.8, clouds(x * 2.6, y * 16, 2, 109));
    return seen.mix(MIST, Math.min(0.85, 0.8 * low + 0.5 * high + 0.45 * onWater));
  }

  /** Pines on the near shore, dark against the light, at both sides. */
  private static Rgb pines(Rgb seen, double x, double y) {
    Rgb near = Rgb.of(0x14232e);
    boolean tree =
        pine(x, y, 0.055, 0.36, 0.95)
            || pine(x, y, 0.135, 0.50, 0.97)
            || pine(x, y, -0.01, 0.46, 0.97)
            || pine(x, y, 0.20, 0.66, 0.98)
            || pine(x, y, 0.955, 0.47, 0.97)
            || pine(x, y, 0.885, 0.62, 0.98)
            || pine(x, y, 1.02, 0.40, 0.96);
    double bank =
        0.935 + 0.04 * smooth(0.0, 0.5, x) * smooth(1.0, 0.5, x) + 0.012 * noise(x * 14, 1, 131);
    double grass = 0.006 * Math.abs((x * 120 + 0.4 * noise(x * 40, 3, 7)) % 1 - 0.5);
    boolean ground = y > bank + grass + 0.03 * smooth(0.25, 0.5, x) * smooth(0.8, 0.5, x);
    return tree || ground ? near.mix(Rgb.of(0x24404d), 0.5 * smooth(1.0, 0.4, y)) : seen;
  }

  /** Tiers of hanging branches around a trunk. */
  private static boolean pine(double x, double y, double centre, double top, double foot) {
    if (y < top || y > foot) {
      return false;
    }
    double down = (y - top) / (foot - top);
    double tiers = 14;
    double inTier = down * tiers % 1;
    int tier = (int) (down * tiers);
    double side = Math.signum(x - centre);
    double uneven = 0.75 + 0.5 * noise(tier * 3.7 + side, centre * 50, 17);
    double reach = (foot - top) * 0.17 * (0.08 + 0.92 * down) * (0.42 + 0.58 * inTier) * uneven;
    double fringe = 1 - 0.35 * Math.abs((x * 160 + tier * 0.37) % 1 - 0.5) * inTier;
    double away = Math.abs(x - centre);
    boolean branch = down < 0.94 && away < Math.max(0.0008 + 0.003 * down, reach * fringe);
    return branch || away < 0.004 + 0.003 * down;
  }
}
