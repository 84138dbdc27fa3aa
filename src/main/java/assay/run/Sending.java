package assay.run;

import assay.attempt.Answer;
import assay.attempt.Attempt;
import assay.attempt.Attempt.Completion;
import assay.attempt.Attempt.Try;
import assay.attempt.Outcome;
import assay.attempt.Sha256;
import assay.conduct.Lock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sends one attempt, in this order: written, sent, judged, sent again where that is right, stored.
 * The conduct rules are asked before each further try, too: what locks the case may have come
 * meanwhile.
 *
 * <p>Every try is kept. The lock that a hard stop calls for is stored with the attempt, in one
 * transaction.
 */
record Sending(
    Requests requests,
    Writing log,
    RetryPolicy retry,
    Pauses pauses,
    Clock clock,
    SendingNotes notes) {

  Attempt send(Attempt draft, RunListener listener, Brakes brakes) {
    return send(draft, Set.of(), listener, brakes);
  }

  /**
   * Sends an attempt that goes on from others.
   *
   * @param chain by what a lock knows all that it came from: a hard stop locks that as well
   */
  Attempt send(Attempt draft, Set<Sha256> chain, RunListener listener, Brakes brakes) {
    ImageService.Prepared prepared = requests.of(draft.tested(), draft.configuration());
    log.begin(draft, prepared);
    listener.begun(draft);
    List<Judged> tries = tries(draft, prepared, listener, brakes);
    Attempt complete = draft.completed(completion(draft, tries, brakes));
    log.complete(
        complete,
        completionOf(complete),
        tries.stream().map(Judged::one).toList(),
        lockFrom(complete).map(lock -> lock.with(chain)).orElse(null));
    notes.take(complete);
    listener.completed(complete);
    return complete;
  }

  /** A try and what it means, which is judged once. */
  private record Judged(Try one, Outcome outcome) {}

  private List<Judged> tries(
      Attempt draft, ImageService.Prepared prepared, RunListener listener, Brakes brakes) {
    List<Judged> tries = new ArrayList<>();
    boolean again = !brakes.user().isCancelled();
    while (again) {
      Try one = sendOnce(draft, prepared, tries.size() + 1, listener, brakes.user());
      tries.add(new Judged(one, Outcome.of(one.answer())));
      brakes.turnstile().came(draft.configuration().endpoint(), tries.getLast().outcome());
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
        requests
            .service()
            .send(
                prepared,
                draft.configuration(),
                bytes -> listener.receiving(draft.id(), bytes),
                cancellation);
    return new Try(number, start, Duration.between(start, clock.instant()), answer);
  }

  private boolean waitsForNext(
      Attempt draft, List<Judged> tries, RunListener listener, Brakes brakes) {
    Optional<Duration> delay = delayAfter(tries);
    if (delay.isEmpty()) {
      return false;
    }
    listener.waiting(draft.id(), Wait.after(tries.getLast().outcome(), delay.get(), tries.size()));
    boolean waited = pauses.pause(delay.get(), brakes.halt());
    return waited
        && brakes.turnstile().pass(draft.configuration().endpoint(), brakes.halt())
        && brakes.guard().getAsBoolean()
        && !brakes.halt().isCancelled();
  }

  private Optional<Duration> delayAfter(List<Judged> tries) {
    Outcome last = tries.getLast().outcome();
    return last.isHardStop() ? Optional.empty() : retry.nextDelay(last, tries.size());
  }

  private Completion completion(Attempt draft, List<Judged> tries, Brakes brakes) {
    Instant end = clock.instant();
    Outcome last = lastOutcome(tries, brakes);
    return new Completion(end, Duration.between(draft.begunAt(), end), tries.size(), last);
  }

  /**
   * An attempt that was cancelled while it waited for its next try is cancelled, whatever the try
   * before said.
   */
  private Outcome lastOutcome(List<Judged> tries, Brakes brakes) {
    boolean stopped =
        tries.isEmpty() || (brakes.user().isCancelled() && delayAfter(tries).isPresent());
    return stopped ? Outcome.of(new Answer.Cancelled()) : tries.getLast().outcome();
  }

  private Optional<Lock> lockFrom(Attempt complete) {
    Completion completion = completionOf(complete);
    return Lock.from(complete, completion.outcome(), completion.endedAt());
  }

  private static Completion completionOf(Attempt complete) {
    return java.util.Objects.requireNonNull(complete.completion());
  }
}
