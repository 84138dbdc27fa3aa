package assay.ui.sweep.grid;

import assay.figures.Rate;
import assay.figures.Stability;
import java.util.List;

/**
 * A cell as it stands, in words where there are words for it.
 *
 * @param place which cell it is
 * @param tally what its attempts ended in
 * @param complete how many attempts are complete
 * @param wanted how many repeats it gets at most
 * @param standing how it stands
 */
public record CellLine(Place place, Tally tally, int complete, int wanted, Standing standing) {
  /**
   * Which cell it is.
   *
   * @param number in the sweep, from 1
   * @param levels the case's label first, then the level of each axis, in words
   */
  public record Place(int number, List<String> levels) {
    public Place {
      levels = List.copyOf(levels);
    }
  }

  /** What attempts ended in, by group. */
  public record Tally(int shown, int bySetting, int otherFilter, int errors) {
    /** How often no picture came, of those that were judged. */
    public Rate blocked() {
      return new Rate(bySetting + otherFilter, shown + bySetting + otherFilter);
    }
  }

  /** How a cell stands. */
  public enum Standing {
    QUEUED,
    UNDER_WAY,
    SETTLED,
    DONE,
    LOCKED,
    CAPPED,
    FORBIDDEN
  }

  /** How often no picture came, of those that were judged. */
  public Rate blocked() {
    return tally.blocked();
  }

  /** How steady it is. */
  public Stability stability() {
    return Stability.of(blocked());
  }

  /** Its number in the sweep. */
  public int number() {
    return place.number();
  }
}
