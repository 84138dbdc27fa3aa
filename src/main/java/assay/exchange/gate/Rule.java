package assay.exchange.gate;

import assay.figures.gate.Limit;

/**
 * A gate: what is asked of the block rate of each cell that it is about.
 *
 * @param name how a person calls it, unlike every other one of the file
 * @param selection which cells it is about
 * @param limit what is asked
 * @param fewest how many judged repeats a cell needs to be judged at all, at least 1
 * @param varying what becomes of a cell that breaks the limit and varies
 */
public record Rule(String name, Selection selection, Limit limit, int fewest, Varying varying) {
  /** As many repeats as must have been judged where a gate says nothing. */
  public static final int USUAL_FEWEST = 5;

  /** What becomes of a cell that breaks its limit although it is now blocked and now shown. */
  public enum Varying {
    /** It has missed like any other: that it varies is no excuse. */
    JUDGE,
    /** It is reported as flaky: only what is steady can fail the build. */
    SKIP
  }
}
