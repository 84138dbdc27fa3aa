package assay.figures;

/**
 * How steady a case is under one configuration, by the interval of its block rate.
 *
 * @param kind what can be said
 * @param moreRepeats about how many repeats more would settle it if they came out as before; 0
 *     where it is settled
 */
public record Stability(Kind kind, int moreRepeats) {
  private static final double ALWAYS_FROM = 0.80;
  private static final double NEVER_UP_TO = 0.20;
  private static final double VARIES_FROM = 0.10;
  private static final double VARIES_UP_TO = 0.90;

  /** No share of blocks needs more than this to be settled. */
  private static final int MOST_REPEATS = 1000;

  /** What can be said. */
  public enum Kind {
    /** The lower end of the interval is at least 80 %. */
    ALWAYS_BLOCKS,
    /** The upper end of the interval is at most 20 %. */
    NEVER_BLOCKS,
    /** The interval lies inside 10 to 90 %. */
    VARIES,
    /** None of them. */
    NOT_SETTLED;

    /** What an interval of a block rate says, by whatever method it was found; both 0 to 1. */
    public static Kind ofInterval(double low, double high) {
      if (low >= ALWAYS_FROM) {
        return ALWAYS_BLOCKS;
      }
      if (high <= NEVER_UP_TO) {
        return NEVER_BLOCKS;
      }
      return low >= VARIES_FROM && high <= VARIES_UP_TO ? VARIES : NOT_SETTLED;
    }
  }

  /** What the block rate of a cell says. */
  public static Stability of(Rate blocked) {
    Kind kind = kindOf(blocked);
    return new Stability(kind, kind == Kind.NOT_SETTLED ? missing(blocked) : 0);
  }

  private static Kind kindOf(Rate blocked) {
    return Kind.ofInterval(blocked.low(), blocked.high());
  }

  private static int missing(Rate blocked) {
    return Math.min(Repeats.until(blocked, Stability::isSettled), MOST_REPEATS);
  }

  private static boolean isSettled(Rate rate) {
    return kindOf(rate) != Kind.NOT_SETTLED;
  }
}
