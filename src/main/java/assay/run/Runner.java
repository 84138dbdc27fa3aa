package assay.run;

import assay.attempt.Attempt;
import assay.attempt.Attempt.Place;
import assay.attempt.Outcome;
import assay.conduct.Lock;
import assay.run.RunEnd.Cause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Sends the repeats of one run, some at once, until all are sent or something ends it. */
final class Runner {
  private final Sending sending;
  private final Order order;
  private final AttemptLog.Run run;
  private final RunListener listener;
  private final Brakes brakes;
  private final Runnable accountStop;
  private final Progress progress = new Progress();

  /**
   * @param accountStop told when the account is stopped, which ends every run
   */
  Runner(
      Sending sending,
      Order order,
      AttemptLog.Run run,
      RunListener listener,
      Cancellation cancellation,
      Runnable accountStop) {
    this.sending = sending;
    this.order = order;
    this.run = run;
    this.listener = listener;
    this.brakes = Brakes.of(cancellation);
    this.accountStop = accountStop;
  }

  /** Runs to the end and says how it ended, to the listener first. */
  void run(CompletableFuture<RunEnd> end) {
    try {
      sendAll();
      progress.rethrow();
    } catch (RuntimeException e) {
      tell(progress.broken(), () -> end.completeExceptionally(e));
      throw e;
    }
    RunEnd result = progress.end(brakes.user().isCancelled());
    tell(result, () -> end.complete(result));
  }

  private void tell(RunEnd result, Runnable afterwards) {
    try {
      listener.ended(result);
    } finally {
      afterwards.run();
    }
  }

  private void sendAll() {
    Semaphore places = new Semaphore(order.atOnce());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int repeat = 1; repeat <= order.repeats(); repeat++) {
        places.acquireUninterruptibly();
        if (brakes.halt().isCancelled()) {
          return;
        }
        int number = repeat;
        threads.execute(() -> sendAndLeave(number, places));
      }
    }
  }

  private void sendAndLeave(int repeat, Semaphore places) {
    try {
      sendOne(repeat);
    } catch (StoreFailure failure) {
      stop(Cause.NOT_STORED, null, failure);
    } catch (RuntimeException unexpected) {
      breakOff(unexpected);
    } catch (Error failed) {
      breakOff(new IllegalStateException("The Java machine failed", failed));
    } finally {
      places.release();
    }
  }

  private void breakOff(RuntimeException unexpected) {
    progress.broke(unexpected);
    brakes.halt().cancel();
  }

  /**
   * Asks the conduct rules, then sends. What an answer locks stops the repeats that were not yet
   * sent.
   */
  private void sendOne(int repeat) {
    Optional<Lock> lock = sending.log().lockOf(order.tested());
    if (lock.isPresent()) {
      stop(Cause.LOCKED, lock.get(), null);
      return;
    }
    if (brakes.halt().isCancelled()) {
      return;
    }
    Attempt complete = sending.send(draft(repeat), listener, brakes);
    progress.add(complete);
    complete.outcome().ifPresent(outcome -> stopAfter(complete, outcome));
  }

  private void stopAfter(Attempt complete, Outcome outcome) {
    Lock.from(complete, outcome, sending.clock().instant())
        .ifPresent(lock -> stop(Cause.LOCKED, lock, null));
    if (outcome.endsEveryRun()) {
      accountStop.run();
    }
    if (outcome.judgement().repeat() == Outcome.Repeat.NEVER) {
      stop(Cause.REPEAT_FORBIDDEN, null, null);
    }
  }

  /** Sends nothing more: the account is stopped, here or in another run. */
  void stopForAccount() {
    stop(Cause.ACCOUNT_STOPPED, null, null);
  }

  private void stop(Cause cause, @Nullable Lock lock, @Nullable StoreFailure failure) {
    progress.stop(cause, lock, failure);
    brakes.halt().cancel();
  }

  private Attempt draft(int repeat) {
    return new Attempt(
        UUID.randomUUID(),
        new Place(order.session(), run.id(), run.number(), repeat, order.repeats()),
        order.tested(),
        order.configuration(),
        sending.clock().instant(),
        null);
  }

  /** What has been sent, and the first thing that stops the rest. Its lock guards both. */
  private static final class Progress {
    private final List<Attempt> complete = new ArrayList<>();
    private @Nullable RunEnd stopped;
    private @Nullable RuntimeException broken;

    synchronized void add(Attempt attempt) {
      complete.add(attempt);
    }

    /** The first cause counts, but for a lock, which nothing hides. */
    synchronized void stop(Cause cause, @Nullable Lock lock, @Nullable StoreFailure failure) {
      if (stopped == null || cause == Cause.LOCKED) {
        stopped = new RunEnd(cause, List.of(), lock, failure);
      }
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

    synchronized RunEnd end(boolean cancelled) {
      complete.sort(Comparator.comparingInt(a -> a.place().repeat()));
      if (stopped != null) {
        return new RunEnd(stopped.cause(), complete, stopped.lock(), stopped.failure());
      }
      return new RunEnd(cancelled ? Cause.CANCELLED : Cause.DONE, complete, null, null);
    }
  }
}
