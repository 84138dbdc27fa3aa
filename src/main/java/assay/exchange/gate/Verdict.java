package assay.exchange.gate;

import assay.figures.gate.Standing;

/** What a sweep says to a gate, for one cell. */
public sealed interface Verdict {
  /** What it is about. */
  Place place();

  /** What it rests on. */
  Ground ground();

  /** Which of the four it is, for files and programs. */
  default Kind kind() {
    return switch (this) {
      case Passed passed -> Kind.PASSED;
      case Missed missed -> Kind.MISSED;
      case Flaky flaky -> Kind.FLAKY;
      case NotJudged not -> Kind.NOT_JUDGED;
    };
  }

  /** The names of the four. */
  enum Kind {
    PASSED,
    MISSED,
    FLAKY,
    NOT_JUDGED
  }

  /** What was asked holds. */
  record Passed(Place place, Ground ground) implements Verdict {}

  /** What was asked does not hold, and chance does not explain it. */
  record Missed(Place place, Ground ground) implements Verdict {}

  /**
   * The repeats do not settle it, or the gate leaves out cells that vary.
   *
   * @param moreRepeats about how many more would settle it, {@link
   *     assay.figures.gate.Repeats#TOO_MANY} if no sensible number would; 0 where that is not known
   */
  record Flaky(Place place, Ground ground, int moreRepeats) implements Verdict {}

  /** It could not be judged. */
  record NotJudged(Place place, Ground.Lacking ground) implements Verdict {}

  /** The verdict of a standing. */
  static Verdict of(Place place, Ground ground, Standing standing, int moreRepeats) {
    return switch (standing) {
      case KEPT -> new Passed(place, ground);
      case BROKEN -> new Missed(place, ground);
      case NOT_SETTLED -> new Flaky(place, ground, moreRepeats);
    };
  }
}
