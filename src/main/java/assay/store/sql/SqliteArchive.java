package assay.store.sql;

import assay.attempt.Attempt;
import assay.attempt.Attempt.Completion;
import assay.attempt.Attempt.Place;
import assay.attempt.Attempt.Try;
import assay.attempt.Review;
import assay.attempt.Secrets;
import assay.attempt.Session;
import assay.attempt.Sha256;
import assay.conduct.AuditEvent;
import assay.conduct.Lock;
import assay.run.AttemptLog.AuditEntry;
import assay.run.bundle.Archive;
import assay.run.bundle.Batch;
import assay.run.bundle.KeptSweep;
import assay.run.bundle.Origin;
import assay.run.bundle.Retention;
import assay.run.bundle.RunFacts;
import assay.run.bundle.Taken;
import assay.run.bundle.Whole;
import assay.store.json.StoredJson;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Bundles out of and into {@code assay.db}. A batch is one transaction, and so is the leaving of a
 * session.
 */
final class SqliteArchive implements Archive, Retention {
  private final Database database;
  private final Clock clock;
  private final String firstSession;
  private final Runnable wordsAreDue;

  /**
   * @param firstSession the name for the session that is made where none is left
   * @param wordsAreDue told after something was written that a search shall find
   */
  SqliteArchive(Database database, Clock clock, String firstSession, Runnable wordsAreDue) {
    this.database = database;
    this.clock = clock;
    this.firstSession = firstSession;
    this.wordsAreDue = wordsAreDue;
  }

  @Override
  public List<UUID> inBatches(UUID session) {
    return database.read(link -> BatchRows.sweepsInBatches(link, session));
  }

  @Override
  public Archived archive(UUID session, Sha256 bundle, Held held) {
    Instant now = clock.instant();
    Session next = new Session(UUID.randomUUID(), firstSession, now);
    return database.write(
        link -> {
          Archived gone = ArchiveRows.remove(link, session, bundle, now, held);
          SessionRows.createFirst(link, next);
          return gone;
        });
  }

  @Override
  public List<Archived> archived() {
    return database.read(ArchiveRows::all);
  }

  @Override
  public List<RunFacts> runs(UUID session) {
    return database.read(link -> BundleRows.runs(link, session));
  }

  @Override
  public List<UUID> sweeps(UUID session) {
    return database.read(link -> SweepArrivals.ofSession(link, session));
  }

  @Override
  public Optional<KeptSweep> sweep(UUID sweep) {
    return database.read(link -> SweepArrivals.find(link, sweep));
  }

  @Override
  public List<Lock> locks() {
    return database.read(LockRows::all);
  }

  @Override
  public Optional<Origin> originOf(UUID attempt) {
    return database.read(link -> BundleRows.originOf(link, attempt));
  }

  @Override
  public Taken take(Origin origin, Batch batch) {
    Taken taken = database.write(link -> take(link, origin, batch));
    wordsAreDue.run();
    return taken;
  }

  @Override
  public Taken take(Origin origin, KeptSweep sweep, List<Sha256> absent) {
    return database.write(
        link -> {
          long bundle = BundleRows.bundle(link, origin, clock.instant());
          BundleRows.takeAbsent(link, absent, bundle);
          boolean isNew = SweepArrivals.take(link, sweep, bundle);
          return new Taken(0, 0, 0, 0, 0, isNew ? 1 : 0);
        });
  }

  private Taken take(Link link, Origin origin, Batch batch) throws SQLException {
    long bundle = BundleRows.bundle(link, origin, clock.instant());
    BundleRows.takeSessions(link, batch.sessions());
    BundleRows.takeRuns(link, batch.runs());
    int locks = takeLocks(link, batch.locks());
    BundleRows.takeAbsent(link, batch.absent(), bundle);
    Taken taken = new Taken(0, 0, 0, 0, locks);
    for (Whole whole : batch.attempts()) {
      taken = taken.plus(takeOne(link, whole, bundle, origin));
    }
    return taken.plus(new Taken(0, 0, 0, takeReviews(link, batch.reviews()), 0));
  }

  private static int takeLocks(Link link, List<Lock> locks) throws SQLException {
    int taken = 0;
    for (Lock lock : locks) {
      if (!LockRows.isThere(link, lock)) {
        LockRows.insert(link, lock);
        LockRows.audit(
            link, new AuditEntry(lock.at(), event(lock), lock.attempt(), lock.cause().name()));
        taken++;
      }
    }
    return taken;
  }

  private static AuditEvent event(Lock lock) {
    return switch (lock.cause()) {
      case DECLARED_MINOR -> AuditEvent.DECLARED_MINOR;
      case USER_FLAG -> AuditEvent.USER_FLAG;
      default -> AuditEvent.HARD_STOP;
    };
  }

  private static Taken takeOne(Link link, Whole whole, long bundle, Origin origin)
      throws SQLException {
    Optional<Attempt> known = AttemptPages.find(link, whole.attempt().id());
    if (known.isPresent()) {
      boolean same =
          origin.promptsRedacted()
              || isMasked(whole.attempt())
              || isSame(known.get(), whole.attempt());
      return new Taken(0, 1, same ? 0 : 1, 0, 0);
    }
    Attempt attempt = placed(link, whole.attempt());
    Completion completion = attempt.completion();
    if (completion == null) {
      throw new IllegalArgumentException("An attempt under way cannot be taken");
    }
    long seq = AttemptRows.insert(link, attempt, whole.raw().url(), whole.raw().requestBody());
    for (Try one : whole.raw().tries()) {
      TryRows.insert(link, seq, one);
    }
    AttemptRows.complete(link, seq, completion);
    BundleRows.putOrigin(link, seq, bundle);
    return new Taken(1, 0, 0, 0, 0);
  }

  /** Whether a key was masked in it on its way out, so that it cannot be what is here. */
  private static boolean isMasked(Attempt attempt) {
    return attempt.tested().prompt().contains(Secrets.MASK)
        || attempt.outcome().filter(o -> StoredJson.write(o).contains(Secrets.MASK)).isPresent();
  }

  /** The number of its run may be another one here. */
  private static boolean isSame(Attempt one, Attempt other) {
    return one.tested().equals(other.tested())
        && one.configuration().equals(other.configuration())
        && one.begunAt().equals(other.begunAt())
        && one.outcome().equals(other.outcome());
  }

  private static Attempt placed(Link link, Attempt attempt) throws SQLException {
    Place place = attempt.place();
    int number = BundleRows.numberOf(link, place.run());
    return new Attempt(
        attempt.id(),
        new Place(place.session(), place.run(), number, place.repeat(), place.repeats()),
        attempt.tested(),
        attempt.configuration(),
        attempt.begunAt(),
        attempt.completion());
  }

  /** Whether the one is the other with a key masked on its way out. */
  private static boolean isMasked(Review review, Review known) {
    return (review.note() + review.author()).contains(Secrets.MASK)
        && review.at().equals(known.at())
        && review.verdict() == known.verdict();
  }

  private static int takeReviews(Link link, List<Review> reviews) throws SQLException {
    int taken = 0;
    for (Review review : reviews) {
      List<Review> known = AttemptRows.reviews(link, review.attempt());
      if (!known.contains(review) && known.stream().noneMatch(r -> isMasked(review, r))) {
        AttemptRows.insertReview(link, review);
        taken++;
      }
    }
    return taken;
  }
}
