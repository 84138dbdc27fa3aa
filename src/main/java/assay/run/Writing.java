package assay.run;

import assay.attempt.Attempt;
import assay.attempt.Attempt.Completion;
import assay.attempt.Attempt.Try;
import assay.attempt.Case;
import assay.attempt.Session;
import assay.attempt.Sha256;
import assay.attempt.Threshold;
import assay.conduct.CaseKeys;
import assay.conduct.Lock;
import assay.run.AttemptLog.AuditEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes attempts, locks and audit entries to the log and forgets nothing that the log could not
 * take: an answer that did not fit on a full disk is written as soon as there is room, and its lock
 * holds from the moment that the answer was judged. Safe for many threads.
 */
final class Writing {
  private final AttemptLog log;
  private final BlockCount blocks = new BlockCount();
  private final List<Pending> waiting = new ArrayList<>();

  /** Something that is not on disk yet, written once whoever comes to it first. */
  private static final class Pending {
    private final @Nullable Lock lock;
    private final @Nullable Unstored answer;
    private final Runnable work;
    private boolean isWritten;

    /**
     * @param lock what it locks; null if nothing
     * @param answer what would be lost with it; null if no answer would
     */
    Pending(@Nullable Lock lock, @Nullable Unstored answer, Runnable work) {
      this.lock = lock;
      this.answer = answer;
      this.work = work;
    }

    synchronized void write() {
      if (!isWritten) {
        work.run();
        isWritten = true;
      }
    }
  }

  Writing(AttemptLog log) {
    this.log = log;
  }

  AttemptLog.Run openRun(Order order) {
    return log.openRun(order.session(), order.repeats(), order.purpose());
  }

  void begin(Attempt draft, ImageService.Prepared prepared) {
    log.begin(draft, prepared.url(), prepared.body());
  }

  /** All attempts of a run that are on disk. */
  List<Attempt> ofRun(UUID run) {
    return log.ofRun(run);
  }

  /** Why a run goes below the standard threshold; empty if nobody said. */
  Optional<String> purposeOf(UUID run) {
    return log.purposeOf(run);
  }

  /** The standard threshold of a session; the usual one if it is not there yet. */
  Threshold standardOf(UUID session) {
    return log.sessions().stream()
        .filter(known -> known.id().equals(session))
        .map(Session::standard)
        .findFirst()
        .orElse(Session.USUAL_STANDARD);
  }

  /** Gives a session another standard; the caller is told if the log cannot take it. */
  void setStandard(UUID session, Threshold standard, AuditEntry entry) {
    log.setStandard(session, standard, entry);
  }

  /**
   * Writes what came of an attempt.
   *
   * @throws StoreFailure if the log cannot take it; it is kept and written later
   */
  void complete(Attempt attempt, Completion completion, List<Try> tries, @Nullable Lock lock) {
    Unstored answer = new Unstored(attempt.completed(completion), tries);
    keep(
        lock,
        answer,
        () -> {
          log.complete(attempt.id(), completion, tries, lock);
          blocks.stored(completion.outcome());
        });
  }

  /** Writes a lock that no answer has called for; the same failure. */
  void lock(Lock lock, AuditEntry entry) {
    keep(lock, null, () -> log.lock(lock, entry));
  }

  /** Adds an entry to the audit log; the same failure. */
  void note(AuditEntry entry) {
    keep(null, null, () -> log.note(entry));
  }

  /** How many blocked attempts were written here. */
  BlockCount blocks() {
    return blocks;
  }

  /** The answers that the log has not taken yet, in the order in which they came. */
  List<Unstored> unstored() {
    synchronized (waiting) {
      return waiting.stream()
          .map(pending -> pending.answer)
          .filter(Objects::nonNull)
          .map(Objects::requireNonNull)
          .toList();
    }
  }

  private void keep(@Nullable Lock lock, @Nullable Unstored answer, Runnable work) {
    Pending pending = new Pending(lock, answer, work);
    synchronized (waiting) {
      waiting.add(pending);
    }
    write(pending);
  }

  /**
   * Writes what could not be written before.
   *
   * @throws StoreFailure if the log still cannot take it
   */
  void catchUp() {
    List<Pending> due;
    synchronized (waiting) {
      due = List.copyOf(waiting);
    }
    due.forEach(this::write);
  }

  /** The lock that keeps a case from being sent, be it on disk or not yet. */
  Optional<Lock> lockOf(Case tested) {
    return lockOf(CaseKeys.of(tested));
  }

  /** Whether each key of a case is locked by itself. */
  boolean isWhollyLocked(Case tested) {
    return CaseKeys.of(tested).stream().allMatch(key -> lockOf(Set.of(key)).isPresent());
  }

  /** The same for a case that is known by these keys. */
  Optional<Lock> lockOf(Set<Sha256> keys) {
    synchronized (waiting) {
      for (Pending pending : waiting) {
        if (pending.lock != null && pending.lock.holds(keys)) {
          return Optional.of(pending.lock);
        }
      }
    }
    return log.lockOf(keys);
  }

  private void write(Pending pending) {
    pending.write();
    synchronized (waiting) {
      waiting.remove(pending);
    }
  }
}
