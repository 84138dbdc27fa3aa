package assay.exchange.bundle;

import assay.attempt.Attempt;
import assay.run.AttemptLog;
import assay.run.AttemptLog.Page;
import assay.run.AttemptLog.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which attempts go out, by name: a session, a run, what a filter finds, or a selection.
 *
 * @param attempts the oldest first
 */
public record Picked(List<UUID> attempts) {
  private static final int PAGE = 200;

  public Picked {
    attempts = List.copyOf(attempts);
  }

  /** All that a query finds, whatever its limit and cursor say. Blocks. */
  public static Picked of(AttemptLog log, Query query) {
    return of(log, query, attempt -> true);
  }

  /** All attempts of a session. Blocks. */
  public static Picked ofSession(AttemptLog log, UUID session) {
    return of(log, new Query(session, null, "", null, PAGE));
  }

  /** All attempts of a run of a session. Blocks. */
  public static Picked ofRun(AttemptLog log, UUID session, int runNumber) {
    return of(
        log,
        new Query(session, null, "", null, PAGE),
        attempt -> attempt.place().runNumber() == runNumber);
  }

  private static Picked of(AttemptLog log, Query query, Predicate<Attempt> wanted) {
    List<UUID> newestFirst = new ArrayList<>();
    @Nullable String next = null;
    do {
      Page page = log.page(new Query(query.session(), query.group(), query.search(), next, PAGE));
      page.attempts().stream().filter(wanted).map(Attempt::id).forEach(newestFirst::add);
      next = page.next();
    } while (next != null);
    Collections.reverse(newestFirst);
    return new Picked(newestFirst);
  }
}
