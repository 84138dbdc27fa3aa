package assay.run;

import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Outcome;
import assay.conduct.AuditEvent;
import assay.conduct.Lock;
import assay.conduct.Objection;
import assay.conduct.Proposal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the conduct rules with what the workspace knows, and writes what they do into it. */
record Guard(Writing log, Clock clock) {

  Optional<Objection> wouldObjectTo(Order order) {
    return proposal(order).objection(log.lockOf(order.tested()).orElse(null), clock.instant());
  }

  Optional<Objection> objectionTo(Order order) {
    Case tested = order.tested();
    if (tested.declaration().minors().locks() && !log.isWhollyLocked(tested)) {
      return Optional.of(new Objection.Locked(declare(tested)));
    }
    return wouldObjectTo(order);
  }

  /** What stands against cells, but for locks, each objection once. */
  List<Objection> objectionsTo(List<Order> orders) {
    return orders.stream()
        .map(this::objectionTo)
        .flatMap(Optional::stream)
        .filter(objection -> !(objection instanceof Objection.Locked))
        .distinct()
        .toList();
  }

  /** Writes into the audit log what goes below the standard, once for each configuration. */
  void noteBelowStandard(List<Order> orders) {
    orders.stream()
        .collect(Collectors.toMap(Order::configuration, order -> order, (one, other) -> one))
        .values()
        .forEach(order -> trail().belowStandard(proposal(order)));
  }

  Proposal proposal(Order order) {
    return new Proposal(
        order.tested(), order.configuration(), log.standardOf(order.session()), order.purpose());
  }

  Lock declare(Case tested) {
    Lock lock = Lock.declared(tested, clock.instant());
    trail().locked(lock, AuditEvent.DECLARED_MINOR, tested.declaration().minors().name());
    return lock;
  }

  Lock flag(Case tested, @Nullable UUID attempt, String note) {
    Lock lock = Lock.flagged(tested, attempt, clock.instant());
    trail().locked(lock, AuditEvent.USER_FLAG, note.strip());
    return lock;
  }

  void lockFor(Attempt attempt, Outcome today) {
    if (!log.isWhollyLocked(attempt.tested())) {
      Lock.from(attempt, today, clock.instant())
          .ifPresent(lock -> trail().locked(lock, AuditEvent.HARD_STOP, lock.cause().name()));
    }
  }

  AuditTrail trail() {
    return new AuditTrail(log, clock);
  }
}
