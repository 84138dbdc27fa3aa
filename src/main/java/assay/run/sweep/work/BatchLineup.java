package assay.run.sweep.work;

import assay.attempt.Answer;
import assay.attempt.Attempt;
import assay.attempt.Attempt.Try;
import assay.attempt.Endpoint;
import assay.attempt.Outcome;
import assay.run.CellSending;
import assay.run.Order;
import assay.run.design.SendingOrder.Turn;
import assay.run.sweep.BatchLog;
import assay.run.sweep.BatchLog.OpenBatch;
import assay.run.sweep.BatchService;
import assay.run.sweep.BatchService.Line;
import assay.run.sweep.SweepEnd;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The lines of batches: what they send, whether they are still wanted, and what came of them. */
record BatchLineup(
    SweepWork work, CellSending sending, BatchLog log, Clock clock, Reception reception) {

  /** A name that no other batch has. */
  String newName() {
    return "assay-" + work.sweep().head().number() + "-" + UUID.randomUUID();
  }

  /** The batch without the lines that are not to be sent any more, which are stored so. */
  OpenBatch stillWanted(OpenBatch batch) {
    List<Attempt> wanted = new ArrayList<>();
    List<Dispatch.Answered> dropped = new ArrayList<>();
    for (Attempt attempt : batch.attempts()) {
      if (isWanted(attempt)) {
        wanted.add(attempt);
      } else {
        dropped.add(new Dispatch.Answered(turnOf(attempt), sending.drop(attempt)));
      }
    }
    reception.came(dropped);
    return new OpenBatch(batch.displayName(), batch.name(), wanted);
  }

  /** Whether no lock holds its case and its cell may still be sent. */
  boolean isWanted(Attempt attempt) {
    return !reception.dispatch().isShut(turnOf(attempt).cell())
        && sending.lockOf(orderOf(attempt).tested()).isEmpty();
  }

  BatchService.Order order(OpenBatch batch) {
    Order first = orderOf(batch.attempts().getFirst());
    return new BatchService.Order(
        batch.displayName(),
        first.configuration().endpoint(),
        first.configuration().model(),
        batch.attempts().stream()
            .map(a -> new Line(a.id(), sending.requestOf(orderOf(a))))
            .toList());
  }

  private Order orderOf(Attempt attempt) {
    return work.order(work.turnOf(attempt).cell());
  }

  Endpoint endpointOf(OpenBatch batch) {
    return orderOf(batch.attempts().getFirst()).configuration().endpoint();
  }

  /** Stores what came of a line. */
  Dispatch.Answered complete(Attempt attempt, Answer answer, Instant start) {
    return new Dispatch.Answered(
        turnOf(attempt), sending.complete(attempt, sent(attempt, answer, start)));
  }

  /** What came of a line, as its next sending. */
  Try sent(Attempt attempt, Answer answer, Instant start) {
    int number = log.triesOf(attempt.id()) + 1;
    return new Try(number, start, Duration.between(start, clock.instant()), answer);
  }

  Turn turnOf(Attempt attempt) {
    return work.turnOf(attempt);
  }

  /** A stopped account ends every run, and a door that stays shut ends the sweep. */
  void judge(Answer answer) {
    Outcome outcome = Outcome.of(answer);
    if (outcome.endsEveryRun()) {
      reception.dispatch().stop(SweepEnd.ACCOUNT_STOPPED);
    } else if (outcome.kind() == Outcome.Kind.ACCESS
        || outcome.kind() == Outcome.Kind.INVALID_REQUEST) {
      reception.dispatch().stop(SweepEnd.UNREACHABLE);
    }
  }
}
