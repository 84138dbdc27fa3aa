package assay.cli;

import assay.attempt.Attempt;
import assay.run.AttemptLog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The newest attempts of a session in the order in which they were made, as a terminal shows them.
 *
 * @param attempts the oldest of them first
 * @param thereAreMore whether there are older ones
 */
record NewestAttempts(List<Attempt> attempts, boolean thereAreMore) {
  private static final int PAGE = 200;

  /** Repeats that begin at the same moment stand in their order all the same. */
  private static final Comparator<Attempt> BY_PLACE =
      Comparator.<Attempt>comparingInt(attempt -> attempt.place().runNumber())
          .thenComparingInt(attempt -> attempt.place().repeat());

  NewestAttempts {
    attempts = List.copyOf(attempts);
  }

  /**
   * Takes them from the log.
   *
   * @param search words that they must hold; empty for all
   */
  static NewestAttempts of(AttemptLog log, UUID session, String search, int limit) {
    List<Attempt> newestFirst = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      int wanted = Math.min(PAGE, limit - newestFirst.size());
      AttemptLog.Page page = log.page(new AttemptLog.Query(session, null, search, cursor, wanted));
      newestFirst.addAll(page.attempts());
      cursor = page.next();
    } while (cursor != null && newestFirst.size() < limit);
    newestFirst.sort(BY_PLACE);
    return new NewestAttempts(newestFirst, cursor != null);
  }

  /** How many settled attempts a session has. */
  static int settled(AttemptLog log, UUID session) {
    return log.counts(session).values().stream().mapToInt(Integer::intValue).sum();
  }
}
