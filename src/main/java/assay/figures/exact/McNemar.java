package assay.figures.exact;

/** McNemar's test of paired yes and no, exact by the binomial (Q. McNemar, 1947). */
public final class McNemar {
  private McNemar() {}

  /**
   * The two-sided p: twice the smaller tail of the pairs that disagree, at most 1.
   *
   * @param onlyFirst pairs with a hit in the first alone
   * @param onlySecond pairs with a hit in the second alone
   */
  public static double exact(int onlyFirst, int onlySecond) {
    Binomial fair = new Binomial(onlyFirst + onlySecond, 0.5);
    return Math.min(1, 2 * fair.atMost(Math.min(onlyFirst, onlySecond)));
  }
}
