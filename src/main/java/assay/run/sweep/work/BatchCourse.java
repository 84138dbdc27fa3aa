package assay.run.sweep.work;

import assay.attempt.Answer;
import assay.attempt.Answer.Fault;
import assay.attempt.Attempt;
import assay.attempt.Attempt.Try;
import assay.attempt.Endpoint;
import assay.attempt.Outcome;
import assay.run.Cancellation;
import assay.run.CellSending;
import assay.run.Pauses;
import assay.run.sweep.BatchLog;
import assay.run.sweep.BatchLog.Again;
import assay.run.sweep.BatchLog.OpenBatch;
import assay.run.sweep.BatchService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The way of one batch: found or made, asked for until it has ended, each line stored, and lines
 * that failed for a passing reason sent again in a further one.
 */
final class BatchCourse {
  /** How a batch ended that the service never had. */
  static final String NEVER_MADE = "NEVER_MADE";

  /** How a batch ended that the service did not take. */
  static final String REFUSED = "REFUSED";

  /** How a batch ended that the service does not know any more. */
  static final String GONE = "GONE";

  /**
   * So many times in a row the service has to say that it does not know a batch: some minutes. The
   * simulator's batches end with it, so its first word is its last.
   */
  private static final int LOOKS_UNTIL_GONE = 12;

  /** So often a line is put into a batch that brings no answer to it. */
  private static final int MOST_UNANSWERED = 3;

  private static final Duration FIRST_LOOK = Duration.ofSeconds(1);
  private static final Duration LONGEST_LOOK = Duration.ofMinutes(1);

  /** So often a cancelled batch is asked for what was answered before. */
  private static final int LOOKS_AFTER_CANCEL = 5;

  private final SweepWork work;
  private final CellSending sending;
  private final Ports ports;
  private final Pauses pauses;
  private final Clock clock;
  private final Reception reception;
  private final BatchLineup lines;

  /** Where batches go, and where they are kept. */
  record Ports(BatchService service, BatchLog log) {}

  BatchCourse(
      SweepWork work,
      CellSending sending,
      Ports ports,
      Pauses pauses,
      Clock clock,
      Reception reception) {
    this.work = work;
    this.sending = sending;
    this.ports = ports;
    this.pauses = pauses;
    this.clock = clock;
    this.reception = reception;
    this.lines = new BatchLineup(work, sending, ports.log(), clock, reception);
  }

  /** A name that no other batch has. */
  String newName() {
    return lines.newName();
  }

  /** Follows a batch, and those in which its lines go on, to the end or until it is halted. */
  void bringIn(OpenBatch first) {
    @Nullable OpenBatch batch = first;
    boolean mayBeThere = first.name() == null && isFromBefore(first);
    while (batch != null && !sending.halted().isCancelled()) {
      batch = round(batch, mayBeThere);
      mayBeThere = false;
    }
  }

  /** Whether an earlier program may have made it and not have written its name. */
  private boolean isFromBefore(OpenBatch batch) {
    return batch.attempts().stream().anyMatch(a -> a.begunAt().isBefore(work.startedAt()));
  }

  private @Nullable OpenBatch round(OpenBatch batch, boolean mayBeThere) {
    if (batch.attempts().isEmpty()) {
      ports.log().ended(batch.displayName(), NEVER_MADE, null);
      return null;
    }
    String name = batch.name();
    if (name != null) {
      return followed(batch, name);
    }
    return mayBeThere ? lookedFor(batch) : made(batch);
  }

  /** Until the service says whether it has it, nothing is made. */
  private @Nullable OpenBatch lookedFor(OpenBatch batch) {
    Duration wait = FIRST_LOOK;
    while (!sending.halted().isCancelled()) {
      switch (ports
          .service()
          .find(lines.endpointOf(batch), batch.displayName(), sending.cancelled())) {
        case BatchService.Found found -> {
          ports.log().made(batch.displayName(), found.name());
          return followed(batch, found.name());
        }
        case BatchService.Absent absent -> {
          return made(batch);
        }
        case BatchService.Unasked unasked -> lines.judge(unasked.answer());
      }
      pauses.pause(wait, sending.halted());
      reception.dispatch().checkTime();
      wait = longer(wait);
    }
    return null;
  }

  /** What locks or shuts a case since it was written keeps its lines from being sent. */
  private @Nullable OpenBatch made(OpenBatch written) {
    OpenBatch batch = lines.stillWanted(written);
    if (batch.attempts().isEmpty()) {
      ports.log().ended(batch.displayName(), NEVER_MADE, null);
      return null;
    }
    Instant start = clock.instant();
    for (int tries = 1; ; tries++) {
      switch (ports.service().make(lines.order(batch), sending.cancelled())) {
        case BatchService.Accepted accepted -> {
          ports.log().made(batch.displayName(), accepted.name());
          return followed(batch, accepted.name());
        }
        case BatchService.Doubtful doubtful -> {
          lines.judge(doubtful.answer());
          return lookedFor(batch);
        }
        case BatchService.Refused refused -> {
          if (isCutByLeaving(refused.answer())) {
            return null;
          }
          Optional<Duration> delay = sending.delayAfter(Outcome.of(refused.answer()), tries);
          if (delay.isEmpty() || !pauses.pause(delay.get(), sending.halted())) {
            refused(batch, refused.answer(), start);
            return null;
          }
        }
      }
    }
  }

  /** The program ends: what is written is made or found at its next start. */
  private boolean isCutByLeaving(Answer answer) {
    return answer instanceof Answer.Cancelled && !reception.dispatch().isCancelled();
  }

  /** What stands against the batch stands against each of its lines. */
  private void refused(OpenBatch batch, Answer answer, Instant start) {
    reception.came(batch.attempts().stream().map(a -> lines.complete(a, answer, start)).toList());
    ports.log().ended(batch.displayName(), REFUSED, null);
  }

  private @Nullable OpenBatch followed(OpenBatch batch, String name) {
    Instant start = clock.instant();
    return switch (ended(batch, name)) {
      case BatchService.Ended ended -> takenIn(batch, ended, start);
      case BatchService.Unreachable gone ->
          takenIn(batch, new BatchService.Ended(GONE, Map.of()), start);
      case BatchService.UnderWay left -> null;
    };
  }

  /** Asks until it has ended or is gone; still under way if it was halted. */
  private BatchService.Progress ended(OpenBatch batch, String name) {
    Endpoint endpoint = lines.endpointOf(batch);
    Duration wait = FIRST_LOOK;
    int untilGone = endpoint.kind() == Endpoint.Kind.SIMULATOR ? 1 : LOOKS_UNTIL_GONE;
    int unknown = 0;
    while (true) {
      BatchService.Progress progress = ports.service().look(endpoint, name, sending.cancelled());
      unknown = isUnknown(progress) ? unknown + 1 : 0;
      if (progress instanceof BatchService.Ended || unknown >= untilGone) {
        return progress;
      }
      int answered = told(progress, name, batch, unknown);
      pauses.pause(wait, sending.halted());
      reception.dispatch().checkTime();
      if (sending.halted().isCancelled()) {
        return reception.dispatch().isCancelled()
            ? cancelled(endpoint, name)
            : new BatchService.UnderWay(answered);
      }
      wait = longer(wait);
    }
  }

  private int told(BatchService.Progress progress, String name, OpenBatch batch, int unknown) {
    if (progress instanceof BatchService.Unreachable unreachable && unknown == 0) {
      lines.judge(unreachable.answer());
    }
    int answered = progress instanceof BatchService.UnderWay way ? way.answered() : 0;
    reception.listener().batch(name, answered, batch.attempts().size());
    return answered;
  }

  private static Duration longer(Duration wait) {
    Duration next = wait.multipliedBy(3).dividedBy(2);
    return next.compareTo(LONGEST_LOOK) > 0 ? LONGEST_LOOK : next;
  }

  /** The service does not know it, which may be a passing fault once or twice. */
  private static boolean isUnknown(BatchService.Progress progress) {
    return progress instanceof BatchService.Unreachable unreachable
        && unreachable.answer().received().filter(r -> r.http().status() == 404).isPresent();
  }

  /** Stops it, and fetches what was answered by then. */
  private BatchService.Progress cancelled(Endpoint endpoint, String name) {
    ports.service().cancel(endpoint, name);
    Cancellation none = new Cancellation();
    BatchService.Progress progress = ports.service().look(endpoint, name, none);
    for (int i = 1; i < LOOKS_AFTER_CANCEL && progress instanceof BatchService.UnderWay; i++) {
      pauses.pause(FIRST_LOOK, none);
      progress = ports.service().look(endpoint, name, none);
    }
    return progress instanceof BatchService.Ended ? progress : new BatchService.UnderWay(0);
  }

  /** First what is final, so that a hard stop in one line keeps the others from going again. */
  private @Nullable OpenBatch takenIn(OpenBatch batch, BatchService.Ended ended, Instant start) {
    List<Dispatch.Answered> answered = new ArrayList<>();
    Map<Attempt, Try> passing = new LinkedHashMap<>();
    for (Attempt attempt : batch.attempts()) {
      Answer answer = ended.answers().get(attempt.id());
      Try one = lines.sent(attempt, answer == null ? unanswered(ended.state()) : answer, start);
      if (mayPass(answer, one)) {
        passing.put(attempt, one);
      } else {
        answered.add(new Dispatch.Answered(lines.turnOf(attempt), sending.complete(attempt, one)));
      }
    }
    reception.came(answered);
    return again(batch, ended.state(), passing);
  }

  private @Nullable OpenBatch again(OpenBatch batch, String state, Map<Attempt, Try> passing) {
    List<Dispatch.Answered> answered = new ArrayList<>();
    Map<UUID, Try> tried = new LinkedHashMap<>();
    List<Attempt> again = new ArrayList<>();
    passing.forEach(
        (attempt, one) -> {
          if (lines.isWanted(attempt)) {
            tried.put(attempt.id(), one);
            again.add(attempt);
          } else {
            answered.add(
                new Dispatch.Answered(lines.turnOf(attempt), sending.complete(attempt, one)));
          }
        });
    @Nullable Again further = tried.isEmpty() ? null : new Again(lines.newName(), tried);
    ports.log().ended(batch.displayName(), state, further);
    reception.came(answered);
    return further == null ? null : new OpenBatch(further.displayName(), null, again);
  }

  /** A person's wish ends it. What got no answer was not worked on, as far as the service says. */
  private boolean mayPass(@Nullable Answer answer, Try one) {
    if (reception.dispatch().isCancelled()) {
      return false;
    }
    return answer == null
        ? one.number() < MOST_UNANSWERED
        : sending.delayAfter(Outcome.of(answer), one.number()).isPresent();
  }

  /** A line that was stopped with its batch, or that its batch lost. */
  private Answer unanswered(String state) {
    return reception.dispatch().isCancelled()
        ? new Answer.Cancelled()
        : new Answer.Failed(Fault.CUT_OFF, "The batch brought no answer: " + state, null);
  }
}
