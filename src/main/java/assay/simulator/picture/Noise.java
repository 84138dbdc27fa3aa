package assay.simulator.picture;

/**
 * Smooth randomness: the same seed and place give the same value, and near places give near values.
 */
final class Noise {
  private static final int OCTAVES = 4;

  private final long seed;

  Noise(long seed) {
    this.seed = seed;
  }

  /** An independent noise. */
  Noise other(int number) {
    return new Noise(mixed(seed + 0x632BE59BD9B4E019L * (number + 1)));
  }

  /** A value of its own for each whole number, 0 to 1. */
  float at(int x, int y) {
    long bits = mixed(seed ^ (x * 0x9E3779B97F4A7C15L) ^ (y * 0xC2B2AE3D27D4EB4FL));
    return (bits >>> 40) * 0x1p-24f;
  }

  /** A value along a line, 0 to 1. */
  float along(float x) {
    int whole = (int) Math.floor(x);
    float ease = eased(x - whole);
    return mix(at(whole, 0), at(whole + 1, 0), ease);
  }

  /** A value in the plane, 0 to 1. */
  float over(float x, float y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    float ease = eased(x - left);
    float above = mix(at(left, top), at(left + 1, top), ease);
    float below = mix(at(left, top + 1), at(left + 1, top + 1), ease);
    return mix(above, below, eased(y - top));
  }

  /** Soft hills along a line, about 0 to 1. */
  float hills(float x) {
    float sum = 0;
    float weight = 0.5f;
    for (int octave = 0; octave < OCTAVES; octave++) {
      sum += weight * along(x);
      x = x * 2.03f + 17.7f;
      weight *= 0.42f;
    }
    return sum / 0.84f;
  }

  /** Sharp peaks along a line, about 0 to 1. */
  float peaks(float x) {
    float sum = 0;
    float weight = 0.55f;
    for (int octave = 0; octave < OCTAVES + 2; octave++) {
      sum += weight * (1 - Math.abs(2 * along(x) - 1));
      x = x * 2.17f + 9.3f;
      weight *= 0.47f;
    }
    return sum;
  }

  /** Drifting clouds in the plane, about 0 to 1. */
  float clouds(float x, float y) {
    float sum = 0;
    float weight = 0.5f;
    for (int octave = 0; octave < OCTAVES; octave++) {
      sum += weight * over(x, y);
      x = x * 2.1f + 5.2f;
      y = y * 2.1f + 1.3f;
      weight *= 0.5f;
    }
    return sum / 0.94f;
  }

  /** From one value to another. */
  static float mix(float from, float to, float share) {
    return from + (to - from) * share;
  }

  /** 0 below the first edge, 1 above the second, a soft step between them. */
  static float step(float low, float high, float x) {
    return eased(Math.clamp((x - low) / (high - low), 0f, 1f));
  }

  private static float eased(float t) {
    return t * t * (3 - 2 * t);
  }

  private static long mixed(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
