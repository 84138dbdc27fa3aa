package assay.run;

import assay.attempt.Answer;
import assay.attempt.Attempt;
import assay.attempt.Attempt.Completion;
import assay.attempt.Attempt.Try;
import assay.attempt.Outcome;
import assay.conduct.Lock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sends one attempt, in this order: written, sent, judged, sent again where that is right, stored.
 *
 * <p>Every try is kept. The lock that a hard stop calls for is stored with the attempt, in one
 * transaction.
 */
record Sending(
    ImageService service, AttemptLog log, RetryPolicy retry, Pauses pauses, Clock clock) {

  Attempt send(Attempt draft, RunListener listener, Cancellation cancellation) {
    ImageService.Prepared prepared = service.prepare(draft.tested(), draft.configuration());
    log.begin(draft, prepared.url(), prepared.body());
    listener.begun(draft);
    List<Try> tries = tries(draft, prepared, listener, cancellation);
    Attempt complete = draft.completed(completion(draft, tries, cancellation));
    log.complete(draft.id(), completionOf(complete), tries, lockFrom(complete).orElse(null));
    listener.completed(complete);
    return complete;
  }

  private List<Try> tries(
      Attempt draft,
      ImageService.Prepared prepared,
      RunListener listener,
      Cancellation cancellation) {
    List<Try> tries = new ArrayList<>();
    boolean again = true;
    while (again && !cancellation.isCancelled()) {
      tries.add(sendOnce(draft, prepared, tries.size() + 1, listener, cancellation));
      again = waitsForNext(draft, tries, listener, cancellation);
    }
    return tries;
  }

  private Try sendOnce(
      Attempt draft,
      ImageService.Prepared prepared,
      int number,
      RunListener listener,
      Cancellation cancellation) {
    Instant start = clock.instant();
    Answer answer =
        service.send(
            prepared,
            draft.configuration(),
            bytes -> listener.receiving(draft.id(), bytes),
            cancellation);
    return new Try(number, start, Duration.between(start, clock.instant()), answer);
  }

  private boolean waitsForNext(
      Attempt draft, List<Try> tries, RunListener listener, Cancellation cancellation) {
    Outcome last = Outcome.of(tries.getLast().answer());
    Optional<Duration> delay = retry.nextDelay(last, tries.size());
    if (delay.isEmpty() || last.isHardStop()) {
      return false;
    }
    listener.waiting(draft.id(), delay.get(), tries.size() + 1);
    return pauses.pause(delay.get(), cancellation);
  }

  private Completion completion(Attempt draft, List<Try> tries, Cancellation cancellation) {
    Instant end = clock.instant();
    Answer last = lastAnswer(tries, cancellation);
    return new Completion(
        end, Duration.between(draft.begunAt(), end), tries.size(), Outcome.of(last));
  }

  /**
   * An attempt that was cancelled while it waited for its next try is cancelled, whatever the try
   * before said.
   */
  private Answer lastAnswer(List<Try> tries, Cancellation cancellation) {
    if (tries.isEmpty()) {
      return new Answer.Cancelled();
    }
    Answer last = tries.getLast().answer();
    boolean wouldHaveGoneOn = retry.nextDelay(Outcome.of(last), tries.size()).isPresent();
    return cancellation.isCancelled() && wouldHaveGoneOn ? new Answer.Cancelled() : last;
  }

  private Optional<Lock> lockFrom(Attempt complete) {
    Completion completion = completionOf(complete);
    return Lock.from(complete, completion.outcome(), completion.endedAt());
  }

  private static Completion completionOf(Attempt complete) {
    return java.util.Objects.requireNonNull(complete.completion());
  }
}
