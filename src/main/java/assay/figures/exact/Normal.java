package assay.figures.exact;

/** The standard normal distribution. */
public final class Normal {
  /** Beyond it the series gives way to the continued fraction. */
  private static final double FAR = 3;

  private static final double END = 40;
  private static final int TERMS = 120;
  private static final int HALVINGS = 80;

  private Normal() {}

  /** The probability of at most z. */
  public static double atMost(double z) {
    if (Math.abs(z) <= FAR) {
      return 0.5 + density(z) * series(z);
    }
    double tail = density(z) / fraction(Math.abs(z));
    return z < 0 ? tail : 1 - tail;
  }

  /** The z below which so much lies; p from 0 to 1, both excluded. */
  public static double quantile(double p) {
    double low = -END;
    double high = END;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (atMost(middle) < p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double density(double z) {
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }

  private static double series(double z) {
    double term = z;
    double sum = z;
    for (int k = 1; k < TERMS; k++) {
      term *= z * z / (2 * k + 1);
      sum += term;
    }
    return sum;
  }

  private static double fraction(double z) {
    double value = z;
    for (int k = TERMS; k >= 1; k--) {
      value = z + k / value;
    }
    return value;
  }
}
