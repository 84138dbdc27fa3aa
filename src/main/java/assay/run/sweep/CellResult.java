package assay.run.sweep;

import assay.attempt.Outcome;
import assay.figures.Rate;
import assay.figures.Stability;
import assay.run.design.Cell;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a cell so far.
 *
 * @param cell the cell
 * @param counts what its attempts ended in
 * @param begun how many were begun
 * @param wanted how many repeats it gets at most
 * @param state how it stands
 */
public record CellResult(Cell cell, Counts counts, int begun, int wanted, State state) {
  /** How a cell stands. */
  public enum State {
    /** Nothing was begun. */
    QUEUED,
    /** Some was begun, and more is wanted. */
    UNDER_WAY,
    /** Its rule says that it has had enough before all repeats were sent. */
    SETTLED,
    /** All of its repeats were sent, or a search for the edge has no question to it. */
    DONE,
    /** A hard stop locked its case: nothing more is sent. */
    LOCKED,
    /** Its case was blocked as often as is enough. */
    CAPPED,
    /** An answer forbids sending the identical request again. */
    FORBIDDEN
  }

  /**
   * What attempts ended in.
   *
   * @param shown a picture came
   * @param bySetting withheld by a filter that a setting reaches
   * @param otherFilter judged, and no picture for any other reason
   * @param errors not judged: outside of every rate
   * @param reasons how often each reason came, as the service spells it, or the outcome's kind
   *     where it gave none
   */
  public record Counts(
      int shown, int bySetting, int otherFilter, int errors, Map<String, Integer> reasons) {
    /** Nothing yet. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, Map.of());

    public Counts {
      reasons = Map.copyOf(reasons);
    }

    /** These, and one outcome more. */
    public Counts plus(Outcome outcome) {
      return plus(outcome, "");
    }

    /**
     * These, and the outcome of a case that is sent in steps; a reason for which no picture came
     * stands with its step, such as {@code SAFETY@2}.
     *
     * @param step at which it came, from 1
     */
    public Counts plus(Outcome outcome, int step) {
      return plus(outcome, outcome.kind() == Outcome.Kind.IMAGE ? "" : "@" + step);
    }

    private Counts plus(Outcome outcome, String where) {
      Map<String, Integer> more = new TreeMap<>(reasons);
      more.merge(reasonOf(outcome) + where, 1, Integer::sum);
      Outcome.Group group = outcome.group();
      return new Counts(
          shown + one(group == Outcome.Group.SHOWN),
          bySetting + one(group == Outcome.Group.BY_SETTING),
          otherFilter + one(group == Outcome.Group.OTHER_FILTER),
          errors + one(group == Outcome.Group.ERROR),
          more);
    }

    private static int one(boolean counts) {
      return counts ? 1 : 0;
    }

    /** How many were judged. */
    public int judged() {
      return shown + bySetting + otherFilter;
    }

    /** How often no picture came, of those that were judged. */
    public Rate blocked() {
      return new Rate(bySetting + otherFilter, judged());
    }
  }

  /** Its block rate. */
  public Rate blocked() {
    return counts.blocked();
  }

  /** How steady it is. */
  public Stability stability() {
    return Stability.of(blocked());
  }

  /** The word that an outcome is counted under: the service's reason as it came, else the kind. */
  public static String reasonOf(Outcome outcome) {
    Outcome.Signals signals = outcome.signals();
    if (outcome.kind() == Outcome.Kind.IMAGE) {
      return Outcome.Kind.IMAGE.name();
    }
    if (signals.blockReason() != null) {
      return signals.blockReason().wireName();
    }
    return signals.finishReason() != null
        ? signals.finishReason().wireName()
        : outcome.kind().name();
  }
}
