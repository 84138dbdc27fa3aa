package assay.conduct;

import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.attempt.Outcome.HardStop;
import assay.attempt.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A case that a hard stop has locked. No unlock is offered.
 *
 * @param keys what it is known by
 * @param attempt which attempt locked it
 * @param cause what in its answer did
 * @param at when
 */
public record Lock(List<Sha256> keys, UUID attempt, HardStop cause, Instant at) {
  public Lock {
    keys = List.copyOf(keys);
  }

  /** The lock that the outcome of an attempt calls for; empty if it calls for none. */
  public static Optional<Lock> from(Attempt attempt, Outcome outcome, Instant at) {
    return Optional.ofNullable(outcome.judgement().hardStop())
        .map(
            cause -> new Lock(List.copyOf(CaseKeys.of(attempt.tested())), attempt.id(), cause, at));
  }

  /** Whether any of the keys is one of these. */
  public boolean holds(Set<Sha256> others) {
    return keys.stream().anyMatch(others::contains);
  }
}
