package assay.exchange.bundle;

import assay.attempt.Attempt;
import assay.run.AttemptLog;
import assay.run.AttemptLog.Page;
import assay.run.AttemptLog.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which attempts go out, by name: a session, a run, what a filter finds, or a selection.
 *
 * @param attempts the oldest first
 * @param sessions those that go whole, so that sweeps of which nothing was sent go with them
 */
public record Picked(List<UUID> attempts, Set<UUID> sessions) {
  private static final int PAGE = 200;

  public Picked {
    attempts = List.copyOf(attempts);
    sessions = Set.copyOf(sessions);
  }

  /** Attempts, and no session as a whole. */
  public Picked(List<UUID> attempts) {
    this(attempts, Set.of());
  }

  /** All that a query finds, whatever its limit and cursor say. Blocks. */
  public static Picked of(AttemptLog log, Query query) {
    boolean all = query.group() == null && query.search().isBlank();
    return new Picked(of(log, query, attempt -> true), all ? Set.of(query.session()) : Set.of());
  }

  /** All attempts of a session. Blocks. */
  public static Picked ofSession(AttemptLog log, UUID session) {
    return of(log, new Query(session, null, "", null, PAGE));
  }

  /** All attempts of a run of a session. Blocks. */
  public static Picked ofRun(AttemptLog log, UUID session, int runNumber) {
    return new Picked(
        of(
            log,
            new Query(session, null, "", null, PAGE),
            attempt -> attempt.place().runNumber() == runNumber));
  }

  private static List<UUID> of(AttemptLog log, Query query, Predicate<Attempt> wanted) {
    List<UUID> newestFirst = new ArrayList<>();
    @Nullable String next = null;
    do {
      Page page = log.page(new Query(query.session(), query.group(), query.search(), next, PAGE));
      page.attempts().stream().filter(wanted).map(Attempt::id).forEach(newestFirst::add);
      next = page.next();
    } while (next != null);
    Collections.reverse(newestFirst);
    return newestFirst;
  }
}
