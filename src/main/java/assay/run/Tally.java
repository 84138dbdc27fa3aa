package assay.run;

import assay.attempt.Attempt;
import assay.conduct.Lock;
import assay.conduct.Objection;
import assay.run.RunEnd.Cause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run has sent, the first thing that stops the rest, and whether anything was refused. Its
 * lock guards all of it.
 */
final class Tally {
  private final int repeats;
  private final List<Attempt> complete = new ArrayList<>();
  private int begun;
  private boolean refused;
  private boolean accountStopped;
  private @Nullable RunEnd stopped;
  private @Nullable RuntimeException broken;

  /**
   * @param repeats how many were ordered
   */
  Tally(int repeats) {
    this.repeats = repeats;
  }

  synchronized void begin() {
    begun++;
  }

  synchronized void add(Attempt attempt) {
    complete.add(attempt);
  }

  /** The first cause counts, but for a lock, which nothing hides. */
  synchronized void stop(Cause cause, @Nullable Lock lock, @Nullable StoreFailure failure) {
    if (stopped == null || cause == Cause.LOCKED) {
      stopped = new RunEnd(cause, List.of(), lock, failure);
    }
  }

  /** A lock kept a repeat or a further try from being sent. */
  synchronized void refuse(Lock lock) {
    refused = true;
    stop(Cause.LOCKED, lock, null);
  }

  /** Whether this is the first time that the account is found stopped. */
  synchronized boolean firstAccountStop() {
    boolean first = !accountStopped;
    accountStopped = true;
    return first;
  }

  synchronized void broke(RuntimeException unexpected) {
    broken = unexpected;
  }

  synchronized void rethrow() {
    if (broken != null) {
      throw broken;
    }
  }

  synchronized RunEnd broken() {
    return new RunEnd(Cause.BROKEN, complete, null, null);
  }

  /** How many repeats were never begun. */
  synchronized int unsent() {
    return repeats - begun;
  }

  synchronized RunEnd end(boolean cancelled) {
    complete.sort(Comparator.comparingInt(a -> a.place().repeat()));
    if (stopped == null) {
      return new RunEnd(cancelled ? Cause.CANCELLED : Cause.DONE, complete, null, null);
    }
    return new RunEnd(
        stopped.cause(),
        complete,
        stopped.lock(),
        stopped.failure(),
        refusal(stopped.lock()).orElse(null));
  }

  private Optional<Objection> refusal(@Nullable Lock lock) {
    boolean something = refused || begun < repeats;
    return lock == null || !something ? Optional.empty() : Optional.of(new Objection.Locked(lock));
  }
}
