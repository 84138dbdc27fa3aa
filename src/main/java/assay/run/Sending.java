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
 * The conduct rules are asked before each further try, too: what locks the case may have come
 * meanwhile.
 *
 * <p>Every try is kept. The lock that a hard stop calls for is stored with the attempt, in one
 * transaction.
 */
record Sending(
    ImageService service,
    Writing log,
    RetryPolicy retry,
    Pauses pauses,
    Clock clock,
    SendingNotes notes) {

  Attempt send(Attempt draft, RunListener listener, Brakes brakes) {
    ImageService.Prepared prepared = service.prepare(draft.tested(), draft.configuration());
    log.begin(draft, prepared);
    listener.begun(draft);
    List<Try> tries = tries(draft, prepared, listener, brakes);
    Attempt complete = draft.completed(completion(draft, tries, brakes));
    log.complete(complete, completionOf(complete), tries, lockFrom(complete).orElse(null));
    notes.take(complete);
    listener.completed(complete);
    return complete;
  }

  private List<Try> tries(
      Attempt draft, ImageService.Prepared prepared, RunListener listener, Brakes brakes) {
    List<Try> tries = new ArrayList<>();
    boolean again = !brakes.user().isCancelled();
    while (again) {
      tries.add(sendOnce(draft, prepared, tries.size() + 1, listener, brakes.user()));
      brakes.turnstile().came(draft.configuration().endpoint(), tries.getLast().answer());
      again = waitsForNext(draft, tries, listener, brakes);
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
      Attempt draft, List<Try> tries, RunListener listener, Brakes brakes) {
    Optional<Duration> delay = delayAfter(tries);
    if (delay.isEmpty()) {
      return false;
    }
    listener.waiting(draft.id(), delay.get(), tries.size() + 1);
    boolean waited = pauses.pause(delay.get(), brakes.halt());
    return waited
        && brakes.turnstile().pass(draft.configuration().endpoint(), brakes.halt())
        && brakes.guard().getAsBoolean()
        && !brakes.halt().isCancelled();
  }

  private Optional<Duration> delayAfter(List<Try> tries) {
    Outcome last = Outcome.of(tries.getLast().answer());
    return last.isHardStop() ? Optional.empty() : retry.nextDelay(last, tries.size());
  }

  private Completion completion(Attempt draft, List<Try> tries, Brakes brakes) {
    Instant end = clock.instant();
    Answer last = lastAnswer(tries, brakes);
    return new Completion(
        end, Duration.between(draft.begunAt(), end), tries.size(), Outcome.of(last));
  }

  /**
   * An attempt that was cancelled while it waited for its next try is cancelled, whatever the try
   * before said.
   */
  private Answer lastAnswer(List<Try> tries, Brakes brakes) {
    if (tries.isEmpty()) {
      return new Answer.Cancelled();
    }
    boolean stopped = brakes.user().isCancelled() && delayAfter(tries).isPresent();
    return stopped ? new Answer.Cancelled() : tries.getLast().answer();
  }

  private Optional<Lock> lockFrom(Attempt complete) {
    Completion completion = completionOf(complete);
    return Lock.from(complete, completion.outcome(), completion.endedAt());
  }

  private static Completion completionOf(Attempt complete) {
    return java.util.Objects.requireNonNull(complete.completion());
  }
}
