package assay.figures.compare;

/**
 * What can be said of one case.
 *
 * @param index the place of the case in the list that was given, from 0
 * @param pair its two rates
 * @param adjusted its p, corrected by Holm for there being several cases
 */
public record CaseDifference(int index, CasePair pair, double adjusted) {
  /** Whether this case differs, although one has looked at all of them. */
  public boolean isDetected() {
    return adjusted <= Comparison.LEVEL;
  }
}
