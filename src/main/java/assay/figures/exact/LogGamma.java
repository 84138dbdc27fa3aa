package assay.figures.exact;

/** The logarithm of the gamma function, by C. Lanczos (1964), good to about 14 digits. */
public final class LogGamma {
  private static final double G = 7;

  private static final double[] C = {
    0.9999999999998099,
    676.5203681218851,
    -1259.1392167224028,
    771.3234287776531,
    -176.6150291621406,
    12.507343278686905,
    -0.13857109526572012,
    9.984369578019572e-6,
    1.5056327351493116e-7
  };

  private LogGamma() {}

  /** ln Γ(x), for x of at least one half. */
  public static double of(double x) {
    double sum = C[0];
    for (int i = 1; i < C.length; i++) {
      sum += C[i] / (x - 1 + i);
    }
    double t = x - 1 + G + 0.5;
    return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
  }

  /** ln of n over k, for 0 ≤ k ≤ n. */
  public static double choose(int n, int k) {
    return of(n + 1.0) - of(k + 1.0) - of(n - k + 1.0);
  }
}
