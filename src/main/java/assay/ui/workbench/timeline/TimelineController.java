package assay.ui.workbench.timeline;

import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Outcome;
import assay.attempt.Session;
import assay.run.AttemptLog;
import assay.run.AttemptLog.Page;
import assay.run.AttemptLog.Query;
import assay.run.Desk;
import assay.ui.ScreenTools;
import assay.ui.workbench.timeline.TimelineRow.Entry;
import assay.ui.workbench.timeline.TimelineRow.Live;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads the timeline page by page and keeps it in step with what runs. On the screen's thread;
 * reading goes beside it.
 */
final class TimelineController {
  private static final int PAGE = 120;

  private final Desk desk;
  private final AttemptLog log;
  private final ScreenTools tools;
  private final TimelineModel model;
  private final Clock clock;
  private @Nullable String next;
  private boolean reading;
  private boolean readingFirst;
  private boolean recount;
  private int generation;
  private int changes;
  private @Nullable UUID shown;
  private final Following following;

  /**
   * @param rest runs what it is given on the screen's thread, after a rest
   */
  TimelineController(Desk desk, ScreenTools tools, TimelineModel model, Executor rest) {
    this.desk = desk;
    this.log = desk.log();
    this.clock = desk.clock();
    this.tools = tools;
    this.model = model;
    this.following = new Following(this::onReload, rest);
  }

  /** Something outside this screen adds attempts to the session in hand, many perhaps. */
  void onGrown() {
    following.onMore();
  }

  /** The screen came to the front or went to the back. */
  void onFront(boolean inFront) {
    following.onFront(inFront);
  }

  /** Another session may be in hand: nothing of the one before stays. */
  void onSession() {
    Session session = tools.workspace().session();
    if (session != null && !session.id().equals(shown)) {
      shown = session.id();
      model.clear();
    }
    onReload();
  }

  /** Reads the session in hand from its newest attempt on, under the filter in hand. */
  void onReload() {
    recount = true;
    onSearch();
  }

  /**
   * Other words are searched for; how many attempts there are stays as it is. While somebody types
   * fast, one page is read at a time, and what was typed meanwhile is read next.
   */
  void onSearch() {
    Session session = tools.workspace().session();
    if (session == null) {
      return;
    }
    next = null;
    reading = false;
    generation++;
    model.searchingProperty().set(!tools.workspace().searchProperty().get().isEmpty());
    if (!readingFirst) {
      readFirst(session);
    }
  }

  private void readFirst(Session session) {
    readingFirst = true;
    Query query = query(session.id(), null, Math.max(PAGE, model.entries()));
    Moment asked = new Moment(generation, changes);
    tools.background().run(() -> read(query), read -> showFirst(asked, read), this::notRead);
  }

  private void notRead(Throwable failure) {
    readingFirst = false;
    following.onRead();
    tools.background().fail(failure);
  }

  /** Reads on, as the end of what is loaded comes near. */
  void onNearEnd() {
    Session session = tools.workspace().session();
    if (next == null || reading || session == null) {
      return;
    }
    reading = true;
    Query query = query(session.id(), next, PAGE);
    Moment asked = new Moment(generation, changes);
    tools.background().run(() -> read(query), read -> append(asked, read), this::notReadOn);
  }

  /** Shows the outcomes of one group alone; null for all. */
  void onFilter(Outcome.@Nullable Group group) {
    model.groupProperty().set(group);
    onReload();
  }

  /** Takes an attempt in hand; null for none. */
  void onSelect(@Nullable Attempt attempt) {
    model.selectedProperty().set(attempt);
  }

  /** An attempt was begun. */
  void onBegun(Attempt attempt) {
    if (isShown(attempt) && !model.isFiltered()) {
      changes++;
      model.begin(new Entry(attempt, Live.SENT, false), next != null);
    }
  }

  /** Bytes of an answer have come. */
  void onReceiving(UUID attempt, long bytes) {
    live(attempt, live -> new Live(bytes, live.tries(), null));
  }

  /** The next try waits. */
  void onWaiting(UUID attempt, Duration wait, int nextTry) {
    live(attempt, live -> new Live(0, nextTry, clock.instant().plus(wait)));
  }

  /**
   * An attempt is complete. A hard stop takes the case's pictures off the whole screen, whichever
   * session it was in.
   */
  void onCompleted(Attempt attempt) {
    boolean hardStop = attempt.outcome().filter(Outcome::isHardStop).isPresent();
    if (isShown(attempt)) {
      changes++;
      model.complete(attempt, hardStop);
    }
    if (hardStop) {
      tools.workspace().touch();
    } else if (isShown(attempt) && model.isFiltered()) {
      onReload();
    }
  }

  /** What is still under way of a run cannot be stored. */
  void onLost(UUID run) {
    model.lose(run);
  }

  private void live(UUID attempt, UnaryOperator<Live> change) {
    model.update(
        attempt,
        entry ->
            entry.live() == null
                ? entry
                : new Entry(entry.attempt(), change.apply(entry.live()), entry.withheld()));
  }

  private boolean isShown(Attempt attempt) {
    Session session = tools.workspace().session();
    return session != null && session.id().equals(attempt.place().session());
  }

  /** What is shown of the session in hand, from its newest on; null while none is in hand. */
  @Nullable Query shown() {
    Session session = tools.workspace().session();
    return session == null ? null : query(session.id(), null, PAGE);
  }

  private Query query(UUID session, @Nullable String after, int limit) {
    String words = tools.workspace().searchProperty().get();
    return new Query(session, model.groupProperty().get(), words, after, limit);
  }

  private Read read(Query query) {
    Page page = log.page(query);
    Map<Case, Boolean> locked = new HashMap<>();
    List<Entry> entries = new ArrayList<>();
    for (Attempt attempt : page.attempts()) {
      boolean withheld = locked.computeIfAbsent(attempt.tested(), this::isLocked);
      entries.add(new Entry(attempt, liveOf(attempt), withheld));
    }
    return new Read(entries, page.next());
  }

  private static @Nullable Live liveOf(Attempt attempt) {
    return attempt.completion() == null ? Live.SENT : null;
  }

  private boolean isLocked(Case tested) {
    return desk.submit().lockOf(tested).isPresent();
  }

  /**
   * What began or ended while it was read may be missing in it: it is read once more then. What is
   * not wanted any more gives way to what is.
   */
  private void showFirst(Moment asked, Read read) {
    readingFirst = false;
    Session session = tools.workspace().session();
    if (session == null) {
      following.onRead();
      return;
    }
    if (asked.generation() != generation) {
      readFirst(session);
      return;
    }
    next = read.next();
    model.showFirst(read.entries());
    if (recount) {
      recount = false;
      count(session.id());
    }
    if (asked.changes() != changes) {
      onReload();
    } else {
      following.onRead();
    }
  }

  /** After the rows, which do not wait for it. */
  private void count(UUID session) {
    tools
        .background()
        .run(
            () -> log.counts(session),
            counts -> {
              Session now = tools.workspace().session();
              if (now != null && session.equals(now.id())) {
                model.showCounts(counts);
              }
            });
  }

  private void append(Moment asked, Read read) {
    if (asked.generation() != generation) {
      return;
    }
    reading = false;
    if (asked.changes() == changes) {
      next = read.next();
      model.append(read.entries());
    } else {
      onNearEnd();
    }
  }

  private void notReadOn(Throwable failure) {
    reading = false;
    tools.background().fail(failure);
  }

  /** When something was asked for: under which filter, and after how many changes. */
  private record Moment(int generation, int changes) {}

  private record Read(List<Entry> entries, @Nullable String next) {}
}
