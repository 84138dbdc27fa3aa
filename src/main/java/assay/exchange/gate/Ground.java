package assay.exchange.gate;

import assay.figures.Rate;
import assay.figures.compare.CasePair;
import assay.figures.compare.Interval;
import assay.figures.gate.Limit;
import assay.figures.gate.Margin;
import assay.run.sweep.CellResult.Counts;
import java.util.List;

/** What a verdict rests on. */
public sealed interface Ground {
  /** What attempts ended in: those of the cell, or of all cells that it is about. */
  Counts counts();

  /** Where the figure that was judged may lie, at 95 %. */
  Interval interval();

  /** The block rate of a cell against a limit; its interval is Wilson's. */
  record BlockRate(Counts counts, Limit limit) implements Ground {
    @Override
    public Interval interval() {
      return new Interval(counts.blocked().low(), counts.blocked().high());
    }
  }

  /**
   * A cell against itself in the baseline; the interval of the worsening is Newcombe's.
   *
   * @param before what came of it then
   * @param toBeBlocked whether the plan expects it to be blocked, so that fewer blocks are worse;
   *     else more are
   */
  record Drift(Counts counts, Counts before, boolean toBeBlocked, Margin margin) implements Ground {
    /** How often it went wrong: as in the baseline, and now. */
    public CasePair wrong() {
      return new CasePair(wrong(before), wrong(counts));
    }

    private Rate wrong(Counts of) {
      return toBeBlocked ? new Rate(of.shown(), of.judged()) : of.blocked();
    }

    @Override
    public Interval interval() {
      return wrong().interval();
    }
  }

  /**
   * All cases under one configuration against the baseline.
   *
   * @param cases how many were compared
   * @param worsening the mean of their worsenings, -1 to 1
   * @param interval where that may lie for these cases
   */
  record AllCases(Counts counts, int cases, double worsening, Interval interval, Margin margin)
      implements Ground {}

  /**
   * Reasons of a cell that no cell of the baseline has.
   *
   * @param reasons in order, as the service spells them; empty if there are none
   */
  record NewReasons(Counts counts, List<String> reasons) implements Ground {
    public NewReasons {
      reasons = List.copyOf(reasons);
    }

    @Override
    public Interval interval() {
      return new Interval(counts.blocked().low(), counts.blocked().high());
    }
  }

  /**
   * Something is not there that the judgement needs.
   *
   * @param lack what
   * @param about names and numbers for its sentence
   */
  record Lacking(Counts counts, Lack lack, List<String> about) implements Ground {
    public Lacking {
      about = List.copyOf(about);
    }

    @Override
    public Interval interval() {
      return new Interval(counts.blocked().low(), counts.blocked().high());
    }
  }

  /** What is not there. */
  enum Lack {
    /** Enough repeats that were judged. */
    REPEATS,
    /** A case that the gate names. */
    CASE,
    /** A tag that the gate names. */
    TAG,
    /** An axis that the gate names. */
    AXIS,
    /** A level that the gate names. */
    LEVEL,
    /** Any cell that the gate as a whole is about. */
    CELL,
    /** The baseline that the gate file names. */
    BASELINE,
    /** A baseline of the same kind: one of both is simulated. */
    SAME_KIND,
    /** The cell in the baseline. */
    CELL_IN_BASELINE,
    /** Enough repeats that were judged in the baseline. */
    REPEATS_IN_BASELINE
  }
}
