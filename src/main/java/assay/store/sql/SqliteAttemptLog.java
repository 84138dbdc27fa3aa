package assay.store.sql;

import assay.attempt.Answer;
import assay.attempt.Attempt;
import assay.attempt.Attempt.Completion;
import assay.attempt.Attempt.Try;
import assay.attempt.Outcome;
import assay.attempt.Review;
import assay.attempt.Session;
import assay.attempt.Sha256;
import assay.attempt.Threshold;
import assay.conduct.Lock;
import assay.run.AttemptLog;
import assay.run.BodyReader;
import assay.run.bundle.Archive;
import assay.run.bundle.Retention;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The log in {@code assay.db}. Writes are queued and share transactions (see {@link GroupCommit});
 * each call returns when its own is on disk.
 *
 * <p>An id that the log does not know is a mistake of the caller: an {@link
 * IllegalArgumentException} where something is written, an empty answer where it is looked for.
 */
public final class SqliteAttemptLog implements AttemptLog, AutoCloseable {
  private final Database database;
  private final Clock clock;
  private final BodyReader reader;
  private final Session first;
  private final @Nullable WordKeeper words;
  private final List<UUID> interrupted;

  /**
   * Opens the log of a workspace. One that may be written gets its first session, and what was left
   * under way there becomes INTERRUPTED.
   *
   * @param firstSession the name for the session that is made where there is none
   */
  public SqliteAttemptLog(
      Database database, Clock clock, BodyReader reader, String firstSession, boolean writable) {
    this.database = database;
    this.clock = clock;
    this.reader = reader;
    this.first = new Session(UUID.randomUUID(), firstSession, clock.instant());
    this.words = writable ? new WordKeeper(database) : null;
    this.interrupted = writable ? database.write(this::settle) : List.of();
  }

  /** The form of the database. */
  public int form() {
    return database.read(Migrations::version);
  }

  private List<UUID> settle(Link link) throws SQLException {
    SessionRows.createFirst(link, first);
    List<Attempt> left = AttemptPages.underWay(link);
    for (Attempt attempt : left) {
      interrupt(link, attempt);
    }
    return left.stream().map(Attempt::id).toList();
  }

  /** When it ended is not known, so it took no time that could be stated. */
  private void interrupt(Link link, Attempt attempt) throws SQLException {
    Answer answer = new Answer.Interrupted();
    Try only = new Try(1, attempt.begunAt(), Duration.ZERO, answer);
    Instant now = clock.instant();
    Completion end = new Completion(now, Duration.ZERO, 1, Outcome.of(answer));
    write(link, attempt.id(), end, List.of(only));
  }

  private static long write(Link link, UUID attempt, Completion completion, List<Try> tries)
      throws SQLException {
    long seq = AttemptRows.underWay(link, attempt);
    for (Try one : tries) {
      TryRows.insert(link, seq, one);
    }
    AttemptRows.complete(link, seq, completion);
    return seq;
  }

  @Override
  public List<Session> sessions() {
    List<Session> stored = database.read(SessionRows::all);
    return stored.isEmpty() ? List.of(first) : stored;
  }

  @Override
  public Session createSession(String name) {
    Session session = new Session(UUID.randomUUID(), name, clock.instant());
    return database.write(link -> SessionRows.create(link, session));
  }

  @Override
  public void renameSession(UUID session, String name) {
    database.write(link -> SessionRows.rename(link, session, name));
  }

  @Override
  public void setStandard(UUID session, Threshold standard, AuditEntry entry) {
    database.write(
        link -> {
          LockRows.audit(link, entry);
          return SessionRows.setStandard(link, session, standard);
        });
  }

  @Override
  public Run openRun(UUID session, int repeats, @Nullable String purpose) {
    if (repeats < 1 || repeats > AttemptRows.MOST_PER_RUN) {
      throw new IllegalArgumentException("A run cannot have " + repeats + " repeats");
    }
    Run run = new Run(UUID.randomUUID(), session, 0, repeats);
    Instant now = clock.instant();
    return database.write(link -> SessionRows.openRun(link, run, purpose, now));
  }

  @Override
  public Optional<String> purposeOf(UUID run) {
    return database.read(link -> SessionRows.purposeOf(link, run));
  }

  @Override
  public void begin(Attempt attempt, String url, String requestBody) {
    database.write(link -> AttemptRows.insert(link, attempt, url, requestBody));
    wordsAreDue();
  }

  @Override
  public void complete(UUID attempt, Completion completion, List<Try> tries, @Nullable Lock lock) {
    database.write(
        link -> {
          long seq = write(link, attempt, completion, tries);
          if (lock != null) {
            LockRows.insertWithAudit(link, lock);
          }
          return seq;
        });
    wordsAreDue();
  }

  private void wordsAreDue() {
    if (words != null) {
      words.due();
    }
  }

  @Override
  public Optional<Attempt> find(UUID attempt) {
    return database.read(link -> AttemptPages.find(link, attempt));
  }

  @Override
  public List<Attempt> ofRun(UUID run) {
    return database.read(link -> AttemptPages.ofRun(link, run));
  }

  @Override
  public Page page(Query query) {
    if (words != null && !query.search().isBlank()) {
      words.catchUp();
    }
    return database.read(link -> AttemptPages.page(link, query));
  }

  @Override
  public Map<Outcome.Group, Integer> counts(UUID session) {
    return database.read(link -> AttemptPages.counts(link, session));
  }

  @Override
  public Optional<Attempt.Raw> raw(UUID attempt) {
    return database.read(link -> TryRows.raw(link, attempt, reader));
  }

  @Override
  public void review(Review review) {
    database.write(link -> AttemptRows.insertReview(link, review));
    wordsAreDue();
  }

  @Override
  public Optional<Review> reviewOf(UUID attempt) {
    return database.read(link -> AttemptRows.newestReview(link, attempt));
  }

  @Override
  public List<Review> reviewsOf(UUID attempt) {
    return database.read(link -> AttemptRows.reviews(link, attempt));
  }

  @Override
  public Optional<Lock> lockOf(Collection<Sha256> caseKeys) {
    return database.read(link -> LockRows.holding(link, caseKeys));
  }

  @Override
  public void lock(Lock lock, AuditEntry entry) {
    database.write(
        link -> {
          LockRows.insert(link, lock);
          return LockRows.audit(link, entry);
        });
  }

  @Override
  public void note(AuditEntry entry) {
    database.write(link -> LockRows.audit(link, entry));
  }

  @Override
  public List<AuditEntry> audit() {
    return database.read(LockRows::audit);
  }

  @Override
  public List<UUID> interruptedAtOpening() {
    return interrupted;
  }

  /** What goes out of this workspace in bundles, and comes in. Works as long as the log does. */
  public Archive archive() {
    return new SqliteArchive(database, clock, first.name(), this::wordsAreDue);
  }

  /** The sweeps of this workspace. Works as long as the log does. */
  public SqliteSweepLog sweeps() {
    return new SqliteSweepLog(database, clock);
  }

  /** What lets whole sessions go. Works as long as the log does. */
  public Retention retention() {
    return new SqliteArchive(database, clock, first.name(), this::wordsAreDue);
  }

  /** Waits for what is under way and closes the database. Nothing works afterwards. */
  @Override
  public void close() {
    if (words != null) {
      words.close();
    }
    database.close();
  }
}
