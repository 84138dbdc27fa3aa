package assay.figures.exact;

/**
 * Student's distribution for whole degrees of freedom (the finite sums of Abramowitz and Stegun,
 * 26.7.3 and 26.7.4).
 *
 * @param freedom degrees of freedom, at least 1
 */
public record Student(int freedom) {
  private static final double END = 1e6;
  private static final int HALVINGS = 100;

  /**
   * @throws IllegalArgumentException if there is no degree of freedom
   */
  public Student {
    if (freedom < 1) {
      throw new IllegalArgumentException("Student's distribution needs a degree of freedom");
    }
  }

  /** The t below which so much lies; p from one half to 1, the latter excluded. */
  public double quantile(double p) {
    double low = 0;
    double high = END;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if ((1 + within(middle)) / 2 < p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The probability of a value from -t to t. */
  public double within(double t) {
    double angle = Math.atan(t / Math.sqrt(freedom));
    double sum = Math.sin(angle) * sum(Math.cos(angle));
    return freedom % 2 == 0 ? sum : 2 / Math.PI * (angle + sum);
  }

  private double sum(double cosine) {
    boolean even = freedom % 2 == 0;
    double term = even ? 1 : cosine;
    double sum = 0;
    for (int power = even ? 0 : 1; power <= freedom - 2; power += 2) {
      sum += term;
      term *= cosine * cosine * (power + 1) / (power + 2);
    }
    return sum;
  }
}
