package assay.figures.compare;

import assay.figures.exact.Holm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of two configurations over the same cases: all that a plain sentence needs.
 *
 * @param sample how much was compared
 * @param effect how much more the second blocks, as the mean over cases, -1 to 1
 * @param findings how sure it is
 * @param smallest what this run could have seen, for saying that there is no detectable effect
 * @param byCase each case that was judged under both
 */
public record Comparison(
    Sample sample,
    double effect,
    Findings findings,
    SmallestEffect smallest,
    List<CaseDifference> byCase) {
  /** A p up to this is an effect. */
  public static final double LEVEL = 0.05;

  /** With fewer, no p of the test over cases can be as small as {@link #LEVEL}. */
  public static final int LEAST_CASES = 6;

  /** In words. */
  public enum Direction {
    /** The second configuration blocks more. */
    MORE,
    /** The second configuration blocks less. */
    LESS,
    /**
     * The setting does something to single cases, in both directions or too few to move the mean.
     */
    SINGLE_CASES,
    /** No detectable effect; say {@link #smallest} with it. */
    NOT_DETECTED
  }

  /**
   * How much was compared.
   *
   * @param cases cases that were judged at least once under both
   * @param leftOut cases that were not
   * @param fewest repeats of the cell that has the fewest
   * @param most repeats of the cell that has the most
   */
  public record Sample(int cases, int leftOut, int fewest, int most) {}

  /**
   * How sure and how much.
   *
   * @param p how often chance alone would do it
   * @param interval where the mean difference may lie, at 95 %
   */
  public record Finding(PValue p, Interval interval) {}

  /**
   * How sure it is.
   *
   * @param theseCases what holds for the cases that were sent: the permutation test within cases
   * @param likeThese what holds for other cases like these: the paired permutation test over cases
   *     and the bootstrap by case; absent with fewer than {@link #LEAST_CASES}, which could not
   *     show it
   * @param adjusted the p of {@code theseCases}, corrected by Holm if several were compared
   */
  public record Findings(Finding theseCases, @Nullable Finding likeThese, double adjusted) {}

  /** What holds for the cases that were sent. */
  public Finding theseCases() {
    return findings.theseCases();
  }

  /** What holds for other cases like these; absent where that cannot be shown. */
  public @Nullable Finding likeThese() {
    return findings.likeThese();
  }

  /** The p of {@link #theseCases}, corrected if several were compared. */
  public double adjusted() {
    return findings.adjusted();
  }

  /** Its own copy. */
  public Comparison {
    byCase = List.copyOf(byCase);
  }

  /** What the adjusted p says. */
  public Direction direction() {
    if (adjusted() <= LEVEL) {
      return effect > 0 ? Direction.MORE : Direction.LESS;
    }
    return byCase.stream().anyMatch(CaseDifference::isDetected)
        ? Direction.SINGLE_CASES
        : Direction.NOT_DETECTED;
  }

  /** The same comparisons, each corrected for there being as many as these. */
  public static List<Comparison> adjusted(List<Comparison> several) {
    List<Double> adjusted =
        Holm.adjusted(several.stream().map(one -> one.theseCases().p().value()).toList());
    List<Comparison> corrected = new ArrayList<>();
    for (int i = 0; i < several.size(); i++) {
      corrected.add(several.get(i).with(adjusted.get(i)));
    }
    return corrected;
  }

  private Comparison with(double newlyAdjusted) {
    Findings corrected = new Findings(theseCases(), likeThese(), newlyAdjusted);
    return new Comparison(sample, effect, corrected, smallest, byCase);
  }
}
