package assay.exchange.pictures;

/** Curves, noise and distances that the scenes are made of. */
final class Curves {
  private Curves() {}

  /** 0 below the one end, 1 above the other, smooth between. */
  static double smooth(double from, double to, double value) {
    double t = Math.clamp((value - from) / (to - from), 0.0, 1.0);
    return t * t * (3 - 2 * t);
  }

  /** 1 at the centre, falling off smoothly to nearly 0 at twice the width. */
  static double bump(double value, double centre, double width) {
    double d = (value - centre) / width;
    return Math.exp(-d * d);
  }

  /** How far outside a box with round corners; negative inside. */
  static double box(double x, double y, double halfWidth, double halfHeight, double round) {
    double dx = Math.abs(x) - halfWidth + round;
    double dy = Math.abs(y) - halfHeight + round;
    double outside = Math.hypot(Math.max(dx, 0), Math.max(dy, 0));
    return outside + Math.min(Math.max(dx, dy), 0) - round;
  }

  /** Smooth noise, 0 to 1, the same for the same place and seed. */
  static double noise(double x, double y, int seed) {
    long column = (long) Math.floor(x);
    long row = (long) Math.floor(y);
    double u = fade(x - column);
    double v = fade(y - row);
    double top = mix(hash(column, row, seed), hash(column + 1, row, seed), u);
    double bottom = mix(hash(column, row + 1, seed), hash(column + 1, row + 1, seed), u);
    return mix(top, bottom, v);
  }

  /** Noise of several sizes, each half as strong as the one before; 0 to 1. */
  static double clouds(double x, double y, int octaves, int seed) {
    double sum = 0;
    double weight = 0.5;
    double all = 0;
    for (int i = 0; i < octaves; i++) {
      sum += weight * noise(x * (1 << i), y * (1 << i), seed + i);
      all += weight;
      weight /= 2;
    }
    return sum / all;
  }

  static double mix(double a, double b, double share) {
    return a + (b - a) * share;
  }

  private static double fade(double t) {
    return t * t * t * (t * (t * 6 - 15) + 10);
  }

  private static double hash(long x, long y, int seed) {
    long h = x * 0x9E3779B97F4A7C15L ^ y * 0xC2B2AE3D27D4EB4FL ^ seed * 0x165667B19E3779F9L;
    h ^= h >>> 32;
    h *= 0xD6E8FEB86659FD93L;
    h ^= h >>> 32;
    h *= 0xD6E8FEB86659FD93L;
    h ^= h >>> 32;
    return (h >>> 11) * 0x1.0p-53;
  }
}
