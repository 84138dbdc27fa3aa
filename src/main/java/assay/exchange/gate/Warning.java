package assay.exchange.gate;

import java.util.List;

/**
 * Something that a reader should know and that changes no verdict.
 *
 * @param kind what
 * @param cell the number of the cell that it is about; 0 if it is about the sweep
 * @param about names and numbers for its sentence
 */
public record Warning(Kind kind, int cell, List<String> about) {
  public Warning {
    about = List.copyOf(about);
  }

  /** What there is to know. */
  public enum Kind {
    /** The sweep did not end by itself; it can be resumed. */
    NOT_ENDED,
    /** Some attempts were not judged and stand outside the rate. */
    ERRORS,
    /** Nothing more is sent of the cell: its case is locked. */
    LOCKED,
    /** Nothing more is sent of the cell: its case was blocked as often as is enough. */
    CAPPED,
    /** The search for the edge had no question to some cells; no gate judges them. */
    NOT_ASKED,
    /** The cell gave reasons that the baseline has never seen. */
    NEW_REASONS,
    /** It is worse than in the baseline, though not surely by the margin. */
    WORSE,
    /** The baseline was made by another plan. */
    OTHER_PLAN,
    /** The baseline has a cell that the sweep has not. */
    GONE
  }

  static Warning ofSweep(Kind kind, String... about) {
    return new Warning(kind, 0, List.of(about));
  }
}
