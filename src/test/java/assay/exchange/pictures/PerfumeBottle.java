package assay.exchange.pictures;

import static assay.exchange.pictures.Curves.box;
import static assay.exchange.pictures.Curves.bump;
import static assay.exchange.pictures.Curves.clouds;
import static assay.exchange.pictures.Curves.smooth;

/** A glass perfume bottle on pale marble. */
final class PerfumeBottle implements Scene {
  private static final double CENTRE = 0.5;
  private static final double TABLE = 0.655;
  private static final double FOOT = 0.80;
  private static final double SHOULDER = 0.375;
  private static final double HALF = 0.175;
  private static final double MIDDLE = (FOOT + SHOULDER) / 2;
  private static final double HALF_HEIGHT = (FOOT - SHOULDER) / 2;

  private final SoftMask shadow = new SoftMask((x, y) -> castShadow(x, y), 0.05);
  private final SoftMask contact =
      new SoftMask(
          (x, y) -> box(x - CENTRE - 0.006, y - FOOT, HALF - 0.004, 0.010, 0.008) < 0, 0.018);

  @Override
  public Rgb at(double x, double y) {
    Rgb seen = y < TABLE ? wall(x, y) : marble(x, y);
    seen = seen.mix(Rgb.of(0xdcd6d4), 0.5 * bump(y, TABLE, 0.012));
    if (y > TABLE) {
      seen = seen.mix(Rgb.of(0x6a5f63), 0.42 * shadow.at(x, y) + 0.5 * contact.at(x, y));
      seen = seen.screen(Rgb.of(0xffc98a), caustic(x, y));
      seen = mirrored(seen, x, y);
    }
    if (box(x - CENTRE, y - MIDDLE, HALF, HALF_HEIGHT, 0.036) < 0) {
      return glass(x, y, seen);
    }
    return cap(neck(seen, x, y), x, y);
  }

  private static boolean castShadow(double x, double y) {
    double slant = (y - FOOT) * 2.1;
    return y > FOOT - 0.095
        && y < FOOT + 0.006
        && Math.abs(x - CENTRE - 0.02 + slant * 0.9) < HALF - 0.012;
  }

  private static double caustic(double x, double y) {
    double along = x - CENTRE - 0.24 - (FOOT - y) * 1.5;
    return 0.55 * bump(along, 0, 0.05) * bump(y, FOOT - 0.045, 0.028)
        + 0.5 * bump(x - CENTRE - 0.05, 0, 0.09) * bump(y, FOOT + 0.035, 0.012);
  }

  private static Rgb wall(double x, double y) {
    double light = Math.hypot(x - 0.36, (y - 0.30) * 0.9);
    return Rgb.of(0xf6ebe6).mix(Rgb.of(0xcfb9b4), smooth(0.05, 0.85, light));
  }

  private static Rgb marble(double x, double y) {
    double near = (y - TABLE) / (1 - TABLE);
    double px = (x - 0.5) / (0.55 + 0.45 * near) + 3;
    double py = 3 * Math.pow(near, 0.75);
    double drift = clouds(px * 1.6, py * 1.3, 4, 5);
    double vein = Math.abs(clouds(px * 1.4 + drift * 1.5, py * 1.1 - drift, 3, 19) - 0.5);
    double fine = Math.abs(clouds(px * 3.1 - drift, py * 2.4 + drift * 2, 3, 29) - 0.5);
    Rgb stone = Rgb.of(0xf3f0ee).mix(Rgb.of(0xdedad9), smooth(0.3, 0.75, drift));
    stone = stone.mix(Rgb.of(0xaaa5a8), 0.55 * bump(vein, 0, 0.016));
    stone = stone.mix(Rgb.of(0xbdb8b9), 0.4 * bump(fine, 0, 0.010));
    return stone.times(1.02 - 0.12 * near - 0.10 * Math.abs(x - 0.42));
  }

  /** The bottle in the polished stone, faint and fading. */
  private static Rgb mirrored(Rgb stone, double x, double y) {
    double depth = y - FOOT;
    double inside = box(x - CENTRE, FOOT - depth - MIDDLE, HALF, HALF_HEIGHT, 0.036);
    if (depth < 0 || inside > 0) {
      return stone;
    }
    double across = (x - CENTRE) / HALF;
    Rgb amber = Rgb.of(0xd9995a).mix(Rgb.of(0xf2d3ae), 1 - Math.abs(across) * 0.7);
    return stone.mix(amber, 0.34 * (1 - smooth(0.0, 0.13, depth)));
  }

  private static Rgb glass(double x, double y, Rgb behind) {
    double across = (x - CENTRE) / HALF;
    double depth = -box(x - CENTRE, y - MIDDLE, HALF, HALF_HEIGHT, 0.036);
    double inner = box(x - CENTRE, y - MIDDLE + 0.010, HALF - 0.026, HALF_HEIGHT - 0.038, 0.026);
    Rgb wallOfGlass = thickGlass(behind, across, depth, y);
    Rgb seen = inner < 0 ? filling(across, y, inner) : wallOfGlass;
    seen = inner < 0 ? seen : seen.mix(Rgb.of(0x8d7468), 0.35 * bump(inner, 0, 0.004));
    seen = label(seen, x, y);
    return shine(seen, across, y, depth);
  }

  private static Rgb thickGlass(Rgb behind, double across, double depth, double y) {
    Rgb clear = behind.mix(Rgb.of(0xf4ede8), 0.55);
    clear = clear.mix(Rgb.of(0x8f8280), 0.55 * bump(depth, 0, 0.006));
    clear = clear.screen(Rgb.WHITE, 0.7 * bump(depth, 0.011, 0.005));
    clear = clear.mix(Rgb.of(0xb58b66), 0.35 * bump(depth, 0.021, 0.006));
    double base = smooth(FOOT - 0.05, FOOT - 0.005, y);
    Rgb lit = Rgb.of(0xfff4e4).mix(Rgb.of(0xc58f58), 0.5 + 0.5 * Math.cos(across * 9));
    return clear.mix(lit, 0.5 * base);
  }

  /** Amber to a level line, air above it. */
  private static Rgb filling(double across, double y, double inner) {
    double level = SHOULDER + 0.062 + 0.0025 * across * across;
    Rgb air = Rgb.of(0xf1e2d8).mix(Rgb.of(0xcdb3a5), 0.8 * Math.pow(Math.abs(across), 3));
    if (y < level) {
      return air.mix(Rgb.of(0x9d7d6b), 0.5 * smooth(-0.02, 0, inner));
    }
    double down = (y - level) / (FOOT - level);
    Rgb amber = Rgb.of(0xf3c384).mix(Rgb.of(0xd08a45), smooth(0.0, 1.0, down));
    amber = amber.mix(Rgb.of(0x9a5a26), 0.75 * Math.pow(Math.abs(across), 3.2));
    amber = amber.screen(Rgb.of(0xffe3b0), 0.45 * bump(across, -0.25, 0.4) * (1 - down * 0.4));
    amber = amber.mix(Rgb.of(0xfff0d8), 0.7 * bump(y, level, 0.0035));
    return amber.mix(Rgb.of(0x7d451c), 0.55 * smooth(-0.014, 0, inner));
  }

  private static Rgb label(Rgb behind, double x, double y) {
    double paper = box(x - CENTRE, y - 0.605, 0.098, 0.098, 0.006);
    Rgb shaded =
        behind.mix(
            Rgb.of(0x5a3517),
            0.35
                * bump(
                    Math.max(box(x - CENTRE - 0.003, y - 0.609, 0.098, 0.098, 0.006), 0),
                    0,
                    0.006));
    if (paper > 0) {
      return shaded;
    }
    Rgb cream = Rgb.of(0xfbf6ec).mix(Rgb.of(0xe6dccb), smooth(-0.06, 0.11, x - CENTRE));
    Rgb ink = Rgb.of(0x4a3b33);
    cream = cream.mix(Rgb.of(0xb08d57), 0.9 * bump(paper, -0.009, 0.0014));
    return Lettering.at(x - CENTRE, y - 0.605) ? cream.mix(ink, 0.92) : cream;
  }

  private static Rgb shine(Rgb seen, double across, double y, double depth) {
    double tall =
        smooth(SHOULDER + 0.02, SHOULDER + 0.06, y) * (1 - smooth(FOOT - 0.10, FOOT - 0.03, y));
    double window = smooth(-0.83, -0.79, across) * (1 - smooth(-0.70, -0.66, across));
    Rgb lit = seen.screen(Rgb.WHITE, 0.62 * window * tall);
    lit = lit.screen(Rgb.WHITE, 0.35 * bump(across, 0.80, 0.03) * tall);
    double top = bump(y, SHOULDER + 0.010, 0.005) * (1 - smooth(0.6, 0.95, Math.abs(across)));
    lit = lit.screen(Rgb.WHITE, 0.75 * top);
    return lit.mix(Rgb.of(0x76676a), 0.5 * (1 - smooth(0, 0.004, depth)));
  }

  private static Rgb neck(Rgb behind, double x, double y) {
    double collar = box(x - CENTRE, y - 0.356, 0.062, 0.020, 0.005);
    return collar < 0 ? gold((x - CENTRE) / 0.062, 0.92) : behind;
  }

  private static Rgb cap(Rgb behind, double x, double y) {
    double outline = box(x - CENTRE, y - 0.250, 0.086, 0.088, 0.012);
    if (outline > 0) {
      return behind;
    }
    double across = (x - CENTRE) / 0.086;
    Rgb lacquer = Rgb.of(0x2b2527).mix(Rgb.of(0x120f10), smooth(-0.2, 1.0, across));
    lacquer = lacquer.screen(Rgb.of(0xfff5ee), 0.75 * bump(across, -0.62, 0.13));
    lacquer = lacquer.screen(Rgb.of(0xffe9dc), 0.28 * bump(across, 0.72, 0.10));
    lacquer = lacquer.screen(Rgb.of(0xfff5ee), 0.30 * bump(y, 0.168, 0.006));
    double band = smooth(0.318, 0.320, y) * (1 - smooth(0.332, 0.334, y));
    return lacquer.mix(gold(across, 1), band).mix(Rgb.BLACK, 0.5 * bump(outline, 0, 0.002));
  }

  private static Rgb gold(double across, double strength) {
    Rgb metal = Rgb.of(0xa9793a).mix(Rgb.of(0x5f3f18), smooth(0.1, 1.0, across));
    metal = metal.screen(Rgb.of(0xfff1cf), 0.85 * bump(across, -0.45, 0.22));
    metal = metal.screen(Rgb.of(0xffe3a8), 0.45 * bump(across, 0.55, 0.12));
    return metal.mix(Rgb.of(0x3f2a10), 0.7 * smooth(0.82, 1.0, Math.abs(across))).times(strength);
  }
}
