package assay.run;

import assay.attempt.Attempt;
import assay.attempt.Attempt.Completion;
import assay.attempt.Attempt.Try;
import assay.attempt.Case;
import assay.attempt.Sha256;
import assay.conduct.CaseKeys;
import assay.conduct.Lock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes attempts to the log and forgets nothing that the log could not take: an answer that did
 * not fit on a full disk is written as soon as there is room, and its lock holds from the moment
 * that the answer was judged. Safe for many threads.
 */
final class Writing {
  private final AttemptLog log;
  private final List<Finished> waiting = new ArrayList<>();

  /** What came of an attempt and is not on disk yet. */
  private record Finished(
      Attempt attempt, Completion completion, List<Try> tries, @Nullable Lock lock) {}

  Writing(AttemptLog log) {
    this.log = log;
  }

  AttemptLog.Run openRun(Order order) {
    return log.openRun(order.session(), order.repeats());
  }

  void begin(Attempt draft, ImageService.Prepared prepared) {
    log.begin(draft, prepared.url(), prepared.body());
  }

  /**
   * Writes what came of an attempt.
   *
   * @throws StoreFailure if the log cannot take it; it is kept and written later
   */
  void complete(Attempt attempt, Completion completion, List<Try> tries, @Nullable Lock lock) {
    Finished finished = new Finished(attempt, completion, tries, lock);
    synchronized (waiting) {
      waiting.add(finished);
    }
    write(finished);
  }

  /**
   * Writes what could not be written before.
   *
   * @throws StoreFailure if the log still cannot take it
   */
  void catchUp() {
    List<Finished> due;
    synchronized (waiting) {
      due = List.copyOf(waiting);
    }
    due.forEach(this::write);
  }

  /** The lock that keeps a case from being sent, be it on disk or not yet. */
  Optional<Lock> lockOf(Case tested) {
    Set<Sha256> keys = CaseKeys.of(tested);
    synchronized (waiting) {
      for (Finished finished : waiting) {
        if (finished.lock() != null && finished.lock().holds(keys)) {
          return Optional.of(finished.lock());
        }
      }
    }
    return log.lockOf(keys);
  }

  private void write(Finished finished) {
    log.complete(finished.attempt().id(), finished.completion(), finished.tries(), finished.lock());
    synchronized (waiting) {
      waiting.remove(finished);
    }
  }
}
