package assay.exchange.pictures;

import static assay.exchange.pictures.Curves.box;
import static assay.exchange.pictures.Curves.bump;
import static assay.exchange.pictures.Curves.clouds;
import static assay.exchange.pictures.Curves.smooth;

/** A chef's knife on an oak board, seen from above. */
final class ChefKnife implements Scene {
  private static final double TURN = Math.toRadians(-24);
  private static final double COS = Math.cos(TURN);
  private static final double SIN = Math.sin(TURN);

  private static final double BOARD_X = 0.5;
  private static final double BOARD_Y = 0.515;
  private static final double THICKNESS = 0.022;

  private static final double HEEL = -0.085;
  private static final double TIP = 0.37;
  private static final double BUTT = -0.36;

  private final SoftMask boardShadow =
      new SoftMask((x, y) -> board(x - 0.012, y - 0.035) < 0, 0.055);
  private final SoftMask boardContact = new SoftMask((x, y) -> board(x, y - THICKNESS) < 0, 0.012);
  private final SoftMask knifeShadow = new SoftMask((x, y) -> knife(x - 0.008, y - 0.016), 0.022);
  private final SoftMask knifeContact = new SoftMask((x, y) -> knife(x - 0.002, y - 0.005), 0.006);

  @Override
  public Rgb at(double x, double y) {
    double u = (x - 0.49) * COS + (y - 0.52) * SIN;
    double v = -(x - 0.49) * SIN + (y - 0.52) * COS;
    if (inHandle(u, v)) {
      return handle(u, v);
    }
    if (inBlade(u, v)) {
      return blade(u, v);
    }
    if (board(x, y) < 0) {
      double shade = 0.5 * knifeShadow.at(x, y) + 0.42 * knifeContact.at(x, y);
      return oak(x, y).mix(Rgb.of(0x2a1608), shade);
    }
    return board(x, y - THICKNESS) < 0 ? boardSide(x) : studio(x, y);
  }

  private static boolean knife(double x, double y) {
    double u = (x - 0.49) * COS + (y - 0.52) * SIN;
    double v = -(x - 0.49) * SIN + (y - 0.52) * COS;
    return inBlade(u, v) || inHandle(u, v);
  }

  private Rgb studio(double x, double y) {
    double light = Math.hypot(x - 0.32, (y - 0.18) * 1.1);
    Rgb paper = Rgb.of(0xf4f3f1).mix(Rgb.of(0xc9c7c5), smooth(0.05, 1.15, light));
    double shade = 0.42 * boardShadow.at(x, y) + 0.3 * boardContact.at(x, y);
    return paper.mix(Rgb.of(0x4a4340), shade);
  }

  private static double board(double x, double y) {
    return box(x - BOARD_X, y - BOARD_Y, 0.43, 0.285, 0.045);
  }

  private static Rgb boardSide(double x) {
    return Rgb.of(0x8a5a30).mix(Rgb.of(0x6d4423), smooth(0.1, 0.95, x));
  }

  /** Three planks, each with its own rings and its own tone. */
  private static Rgb oak(double x, double y) {
    double place = (y - BOARD_Y + 0.285) / 0.19;
    int plank = (int) Math.floor(place);
    double bend = 0.02 * Math.sin(x * 5 + plank * 2.1) + 0.03 * clouds(x * 1.5, y * 2, 2, plank);
    double rings = clouds(x * 0.7 + plank * 9, (y + bend) * 44, 2, 11 + plank);
    double fibres = clouds(x * 1.6 + plank * 5, y * 130, 1, 31);
    double tone = 0.62 * rings + 0.25 * fibres + 0.05 * Math.sin(plank * 4.0);
    Rgb wood = Rgb.of(0xe0b27a).mix(Rgb.of(0xa9713b), smooth(0.22, 0.78, tone));
    double seam = bump(place - Math.rint(place), 0, 0.008);
    double inner = Math.rint(place) > 0 && Math.rint(place) < 3 ? 0.45 * seam : 0;
    double light = 1.06 - 0.2 * Math.hypot(x - 0.25, y - 0.25);
    return bevelled(wood.mix(Rgb.of(0x5d3917), inner).times(light), board(x, y), x, y);
  }

  private static Rgb bevelled(Rgb wood, double depth, double x, double y) {
    double edge = bump(depth, -0.004, 0.005);
    double lit = smooth(0.12, -0.12, (x - BOARD_X) * 0.5 + (y - BOARD_Y));
    return wood.screen(Rgb.of(0xffe9c8), 0.45 * edge * lit)
        .mix(Rgb.of(0x6b4420), 0.35 * edge * (1 - lit));
  }

  private static double spine(double u) {
    double t = (u - HEEL) / (TIP - HEEL);
    return -0.046 + 0.012 * t * t + 0.028 * Math.pow(Math.max(t, 0), 6);
  }

  private static double edge(double u) {
    double t = Math.clamp((u - HEEL) / (TIP - HEEL), 0.0, 1.0);
    return 0.062 * Math.pow(1 - Math.pow(t, 2.3), 0.8) - 0.006 * t;
  }

  private static boolean inBlade(double u, double v) {
    boolean neck = u > HEEL - 0.03 && u <= HEEL && v > spine(HEEL) && v < 0.02;
    return neck || (u > HEEL && u < TIP && v > spine(u) && v < edge(u));
  }

  private static Rgb blade(double u, double v) {
    double top = spine(u);
    double low = u > HEEL ? edge(u) : 0.02;
    double across = (v - top) / Math.max(low - top, 1e-6);
    Rgb steel = Rgb.of(0xb4bac1).mix(Rgb.of(0xe6eaee), smooth(0.0, 0.55, across));
    steel = steel.mix(Rgb.of(0x8d959e), 0.75 * bump(across, 0.66, 0.13));
    steel = steel.screen(Rgb.WHITE, 0.55 * bump(u - 0.55 * v, 0.06, 0.05));
    steel = steel.mix(Rgb.of(0x7c858f), 0.4 * bump(u - 0.55 * v, 0.19, 0.07));
    steel = steel.screen(Rgb.WHITE, 0.25 * bump(u - 0.55 * v, 0.29, 0.025));
    steel = steel.mix(Rgb.of(0x59626b), bump(v, top, 0.0022));
    return bevelAndBolster(steel, u, v, low);
  }

  private static Rgb bevelAndBolster(Rgb steel, double u, double v, double low) {
    double fromEdge = low - v;
    double ground = u > HEEL ? 1 - smooth(0.0075, 0.009, fromEdge) : 0;
    Rgb sharp = steel.mix(Rgb.of(0xf7f9fb), 0.75 * ground);
    double bolster = 1 - smooth(HEEL + 0.004, HEEL + 0.010, u);
    Rgb metal =
        Rgb.of(0x777e86)
            .mix(Rgb.WHITE, 0.85 * bump(v, -0.022, 0.012))
            .mix(Rgb.of(0x4b5159), smooth(-0.005, 0.03, v));
    return sharp.mix(metal, bolster);
  }

  private static double handleTop(double u) {
    return -0.043 + 0.006 * bump(u, -0.21, 0.07) + 0.004 * smooth(-0.28, BUTT, u);
  }

  private static double handleLow(double u) {
    return 0.014 - 0.006 * bump(u, -0.22, 0.06) + 0.02 * Math.pow(smooth(-0.25, BUTT, u), 2);
  }

  private static boolean inHandle(double u, double v) {
    double end = HEEL - 0.028;
    if (u > end || u < BUTT) {
      return false;
    }
    double middle = (handleTop(u) + handleLow(u)) / 2;
    double half = (handleLow(u) - handleTop(u)) / 2;
    double length = end - BUTT;
    double du = u - (end + BUTT) / 2;
    return Math.abs(v - middle) < half && box(du, v - middle, length / 2, half, 0.02) < 0;
  }

  private static Rgb handle(double u, double v) {
    double top = handleTop(u);
    double across = (v - top) / (handleLow(u) - top);
    double fibres = clouds(u * 5, v * 190, 2, 71);
    Rgb wood = Rgb.of(0x2c1d18).mix(Rgb.of(0x4f362a), smooth(0.25, 0.8, fibres));
    wood = wood.times(1.12 - 0.75 * smooth(0.55, 1.05, across));
    wood = wood.mix(Rgb.BLACK, 0.5 * (1 - smooth(0, 0.08, across)));
    wood = wood.screen(Rgb.of(0xffe8d6), 0.34 * bump(across, 0.27, 0.11));
    double middle = top + (handleLow(u) - top) * 0.5;
    for (double centre : new double[] {-0.145, -0.225, -0.305}) {
      wood = rivet(wood, u - centre, v - middle);
    }
    return wood;
  }

  private static Rgb rivet(Rgb wood, double du, double dv) {
    double radius = Math.hypot(du, dv);
    Rgb brass =
        Rgb.of(0xb9bcc0)
            .screen(Rgb.WHITE, bump(Math.hypot(du + 0.003, dv + 0.0035), 0, 0.0038))
            .mix(Rgb.of(0x5e6268), smooth(0.004, 0.0095, radius + 0.35 * dv));
    Rgb ringed = wood.mix(Rgb.BLACK, 0.6 * bump(radius, 0.0098, 0.0012));
    return ringed.mix(brass, 1 - smooth(0.0088, 0.0094, radius));
  }
}
