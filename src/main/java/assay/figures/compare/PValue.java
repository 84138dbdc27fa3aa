package assay.figures.compare;

/**
 * How often chance alone gives a difference at least as large, two-sided.
 *
 * @param value 0 excluded to 1
 * @param exact whether every way was gone through; else it is by seeded draws
 */
public record PValue(double value, boolean exact) {
  /** What no difference gives. */
  static final PValue NOTHING = new PValue(1, true);
}
