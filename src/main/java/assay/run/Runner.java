package assay.run;

import assay.attempt.Attempt;
import assay.attempt.Attempt.Place;
import assay.attempt.Outcome;
import assay.attempt.Sha256;
import assay.conduct.CaseKeys;
import assay.conduct.Lock;
import assay.conduct.Objection;
import assay.run.RunEnd.Cause;
import java.util.Optional;
import java.util.Set;
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
  private final Work work;
  private final RunListener listener;
  private final Brakes brakes;
  private final Runnable accountStop;
  private final Tally tally;
  private final Set<Sha256> caseKeys;

  /**
   * @param accountStop told when the account is stopped, which ends every run
   */
  Runner(
      Sending sending,
      Work work,
      RunListener listener,
      Cancellation cancellation,
      Runnable accountStop) {
    this.sending = sending;
    this.order = work.order();
    this.work = work;
    this.listener = listener;
    this.brakes = Brakes.of(cancellation, this::isOpen);
    this.accountStop = accountStop;
    this.tally = new Tally(work.repeats().size());
    this.caseKeys = CaseKeys.of(order.tested());
  }

  /** Runs to the end and says how it ended, to the listener first. */
  void run(CompletableFuture<RunEnd> end) {
    try {
      sendAll();
      tally.rethrow();
    } catch (RuntimeException e) {
      tell(tally.broken(), () -> end.completeExceptionally(e));
      throw e;
    }
    RunEnd result = tally.end(brakes.user().isCancelled());
    Objection objection = result.objection();
    if (objection != null) {
      note(() -> trail().refused(objection, tally.unsent(), order.repeats()));
    }
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
      for (int repeat : work.repeats()) {
        places.acquireUninterruptibly();
        if (brakes.halt().isCancelled()) {
          return;
        }
        threads.execute(() -> sendAndLeave(repeat, places));
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
    tally.broke(unexpected);
    brakes.halt().cancel();
  }

  /**
   * Asks for a lock, then sends. What an answer locks stops the repeats that were not yet sent. All
   * other rules were asked before the start, and nothing that they look at has changed since.
   */
  private void sendOne(int repeat) {
    if (!brakes.guard().getAsBoolean() || brakes.halt().isCancelled()) {
      return;
    }
    tally.begin();
    Attempt complete = sending.send(draft(repeat), listener, brakes);
    tally.add(complete);
    complete.outcome().ifPresent(outcome -> stopAfter(complete, outcome));
  }

  /** Whether no lock holds the case; one that does stops the run. */
  private boolean isOpen() {
    Optional<Lock> lock = sending.log().lockOf(caseKeys);
    lock.ifPresent(
        held -> {
          tally.refuse(held);
          brakes.halt().cancel();
        });
    return lock.isEmpty();
  }

  private void stopAfter(Attempt complete, Outcome outcome) {
    Lock.from(complete, outcome, sending.clock().instant())
        .ifPresent(lock -> stop(Cause.LOCKED, lock, null));
    if (outcome.endsEveryRun()) {
      accountStop.run();
      noteAccountStop(complete, outcome);
    }
    if (outcome.judgement().repeat() == Outcome.Repeat.NEVER) {
      stop(Cause.REPEAT_FORBIDDEN, null, null);
    }
  }

  private void noteAccountStop(Attempt complete, Outcome outcome) {
    if (tally.firstAccountStop()) {
      note(() -> trail().accountStopped(complete, outcome));
    }
  }

  private AuditTrail trail() {
    return new AuditTrail(sending.log(), sending.clock());
  }

  /** What the workspace cannot take now is kept and written later. */
  private static void note(Runnable entry) {
    try {
      entry.run();
    } catch (StoreFailure kept) {
      System.getLogger(Runner.class.getName())
          .log(System.Logger.Level.INFO, "An audit entry waits: {0}", kept.detail());
    }
  }

  /** Sends nothing more: the account is stopped, here or in another run. */
  void stopForAccount() {
    stop(Cause.ACCOUNT_STOPPED, null, null);
  }

  private void stop(Cause cause, @Nullable Lock lock, @Nullable StoreFailure failure) {
    tally.stop(cause, lock, failure);
    brakes.halt().cancel();
  }

  private Attempt draft(int repeat) {
    return new Attempt(
        UUID.randomUUID(),
        new Place(order.session(), work.run().id(), work.run().number(), repeat, order.repeats()),
        order.tested(),
        order.configuration(),
        sending.clock().instant(),
        null);
  }
}
