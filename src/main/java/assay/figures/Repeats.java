package assay.figures;

import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Looks for how many repeats more would settle a question. */
public final class Repeats {
  /** Said where more than a thousand would be needed. */
  public static final int TOO_MANY = Integer.MAX_VALUE;

  private static final int MOST = 1000;

  private Repeats() {}

  /**
   * The least number of repeats more of the same share, be it rounded down or up; {@link #TOO_MANY}
   * if a thousand would not do.
   *
   * @param settled whether a rate answers the question
   */
  public static int until(Rate now, Predicate<Rate> settled) {
    return IntStream.rangeClosed(0, MOST)
        .filter(more -> wouldSettle(now, more, settled))
        .findFirst()
        .orElse(TOO_MANY);
  }

  private static boolean wouldSettle(Rate now, int more, Predicate<Rate> settled) {
    int total = now.total() + more;
    double hits = more == 0 ? now.hits() : now.share() * total;
    int up = Math.min(total, (int) Math.ceil(hits));
    return settled.test(new Rate((int) Math.floor(hits), total))
        && settled.test(new Rate(up, total));
  }
}
