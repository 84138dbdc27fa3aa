package assay.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Attempt.Completion;
import assay.attempt.Outcome.Group;
import assay.attempt.Session;
import assay.run.AttemptLog;
import assay.run.AttemptLog.Page;
import assay.run.AttemptLog.Query;
import assay.run.AttemptLog.Run;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test case with a log of its own. */
public abstract class LogCase {
  /** A log without attempts, whose bodies are read by {@link Facts#read}. */
  protected abstract AttemptLog open() throws Exception;

  protected static final String FIRST = "The first";

  private @Nullable AttemptLog log;
  private @Nullable Session first;

  @BeforeEach
  void openIt() throws Exception {
    log = open();
    first = log.sessions().getFirst();
  }

  @AfterEach
  protected final void closeIt() throws Exception {
    if (log instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }

  protected final AttemptLog log() {
    return Objects.requireNonNull(log);
  }

  /** The session that was there at first, as it was then. */
  protected final Session session() {
    return Objects.requireNonNull(first);
  }

  protected final Run run() {
    return log().openRun(session().id(), 25);
  }

  protected final Attempt begin(Run run, int repeat, String prompt) {
    Attempt attempt = Facts.attempt(run, repeat, prompt);
    log().begin(attempt, Facts.URL, "{}");
    return attempt;
  }

  protected final Attempt complete(Run run, int repeat, Completion end) {
    Attempt attempt = begin(run, repeat, "A red vase");
    log().complete(attempt.id(), end, List.of(), null);
    return attempt.completed(end);
  }

  protected final Query query(
      String search, @Nullable Group group, @Nullable String after, int limit) {
    return new Query(session().id(), group, search, after, limit);
  }

  /** All pages one after the other. */
  protected final List<Attempt> all(String search, @Nullable Group group, int limit) {
    List<Attempt> found = new ArrayList<>();
    Set<String> cursors = new HashSet<>();
    String next = null;
    do {
      Page page = log().page(query(search, group, next, limit));
      found.addAll(page.attempts());
      next = page.next();
      assertTrue(next == null || cursors.add(next), "a page came twice");
    } while (next != null);
    return found;
  }

  protected static List<String> prompts(List<Attempt> attempts) {
    return attempts.stream().map(a -> a.tested().prompt()).toList();
  }

  protected static List<UUID> ids(List<Attempt> attempts) {
    return attempts.stream().map(Attempt::id).toList();
  }
}
