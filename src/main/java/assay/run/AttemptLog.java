package assay.run;

import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.attempt.Review;
import assay.attempt.Session;
import assay.attempt.Sha256;
import assay.attempt.Threshold;
import assay.conduct.AuditEvent;
import assay.conduct.Lock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of attempts. What is written is on disk when the call returns. Attempts
 * are append-only: completed once and never changed.
 *
 * <p>Safe for use by many threads; every call blocks. Each throws {@link StoreFailure} if the store
 * cannot do it.
 */
public interface AttemptLog {

  /**
   * All sessions, the one with the newest work first. Never empty: a first session is made if there
   * is none.
   */
  List<Session> sessions();

  /** Makes a session of that name. */
  Session createSession(String name);

  /** Gives a session another name. */
  void renameSession(UUID session, String name);

  /**
   * Gives a session another standard threshold, and writes the audit entry in the same transaction.
   */
  void setStandard(UUID session, Threshold standard, AuditEntry entry);

  /**
   * Opens a run in a session and gives it the next number there, from 1.
   *
   * @param purpose why it goes below the session's standard threshold; null if not said
   */
  Run openRun(UUID session, int repeats, @Nullable String purpose);

  /** Opens a run for which no purpose was said. */
  default Run openRun(UUID session, int repeats) {
    return openRun(session, repeats, null);
  }

  /** The purpose of a run; empty if none was said or there is no such run. */
  Optional<String> purposeOf(UUID run);

  /**
   * Writes an attempt that is about to be sent.
   *
   * @param url where it will be sent, without any key
   * @param requestBody the request's JSON with each image as its hash
   */
  void begin(Attempt attempt, String url, String requestBody);

  /**
   * Writes what came of a begun attempt, with every try, and in the same transaction the lock that
   * it calls for, with its audit entry. The images that it names are already on disk.
   *
   * @param lock null if it calls for none
   */
  void complete(
      UUID attempt, Attempt.Completion completion, List<Attempt.Try> tries, @Nullable Lock lock);

  /** The attempt of that id. */
  Optional<Attempt> find(UUID attempt);

  /** All attempts of a run, in the order of their repeats; empty if there is no such run. */
  List<Attempt> ofRun(UUID run);

  /** A page of attempts: the newest run first, and within it the newest attempt first. */
  Page page(Query query);

  /** How many attempts of a session there are in each group; attempts under way are in none. */
  Map<Outcome.Group, Integer> counts(UUID session);

  /** What was sent and what came; empty if there is no such attempt. */
  Optional<Attempt.Raw> raw(UUID attempt);

  /** Adds a review. */
  void review(Review review);

  /** The newest review of an attempt, by its time. */
  Optional<Review> reviewOf(UUID attempt);

  /** All reviews of an attempt, of every author, in the order in which they were entered. */
  default List<Review> reviewsOf(UUID attempt) {
    return reviewOf(attempt).stream().toList();
  }

  /** The lock that holds any of these keys; empty if none does. */
  Optional<Lock> lockOf(Collection<Sha256> caseKeys);

  /** Writes a lock that no answer has called for, and its audit entry in the same transaction. */
  void lock(Lock lock, AuditEntry entry);

  /** Adds an entry to the audit log. */
  void note(AuditEntry entry);

  /** The audit log, oldest first. */
  List<AuditEntry> audit();

  /** The attempts that were found under way when the log was opened and are INTERRUPTED now. */
  List<UUID> interruptedAtOpening();

  /**
   * A run.
   *
   * @param number in its session, from 1
   */
  record Run(UUID id, UUID session, int number, int repeats) {}

  /**
   * An entry of the append-only audit log.
   *
   * @param event a fixed word, such as {@code hard-stop}
   * @param attempt which attempt it is about; null if it is about none
   * @param detail no prompt, no key, no picture
   */
  record AuditEntry(java.time.Instant at, String event, @Nullable UUID attempt, String detail) {
    /** An entry of an event that is known. */
    public AuditEntry(
        java.time.Instant at, AuditEvent event, @Nullable UUID attempt, String detail) {
      this(at, event.word(), attempt, detail);
    }
  }

  /**
   * Which attempts are wanted.
   *
   * @param session of which session
   * @param group only those of this group; null for all, those under way included
   * @param search words that the prompt, the reason, the message or the newest note must hold, each
   *     as a prefix; empty for all
   * @param after the cursor of the page before; null for the first page
   * @param limit how many at most
   */
  record Query(
      UUID session,
      Outcome.@Nullable Group group,
      String search,
      @Nullable String after,
      int limit) {}

  /**
   * Some attempts.
   *
   * @param next the cursor for the page after it; null if this is the last
   */
  record Page(List<Attempt> attempts, @Nullable String next) {
    public Page {
      attempts = List.copyOf(attempts);
    }
  }
}
