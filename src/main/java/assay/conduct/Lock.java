package assay.conduct;

import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Outcome;
import assay.attempt.Outcome.HardStop;
import assay.attempt.Sha256;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that is locked: by an answer, by what was declared of it, or by a person's flag. No unlock
 * is offered.
 *
 * @param keys what it is known by
 * @param attempt which attempt locked it; null if nothing was sent, or no attempt was named
 * @param cause what did
 * @param at when
 */
public record Lock(List<Sha256> keys, @Nullable UUID attempt, HardStop cause, Instant at) {
  public Lock {
    keys = List.copyOf(keys);
  }

  /** The lock that the outcome of an attempt calls for; empty if it calls for none. */
  public static Optional<Lock> from(Attempt attempt, Outcome outcome, Instant at) {
    return Optional.ofNullable(outcome.judgement().hardStop())
        .map(cause -> of(attempt.tested(), attempt.id(), cause, at));
  }

  /** The same, known by these keys as well. */
  public Lock with(Set<Sha256> more) {
    Set<Sha256> all = new LinkedHashSet<>(keys);
    all.addAll(more);
    return new Lock(List.copyOf(all), attempt, cause, at);
  }

  /** The lock of a case of which a person said that a minor is shown, or was not sure. */
  public static Lock declared(Case tested, Instant at) {
    return of(tested, null, HardStop.DECLARED_MINOR, at);
  }

  /**
   * The lock of a case that a person flagged.
   *
   * @param attempt what was seen; null if it is about the case alone
   */
  public static Lock flagged(Case tested, @Nullable UUID attempt, Instant at) {
    return of(tested, attempt, HardStop.USER_FLAG, at);
  }

  private static Lock of(Case tested, @Nullable UUID attempt, HardStop cause, Instant at) {
    return new Lock(List.copyOf(CaseKeys.of(tested)), attempt, cause, at);
  }

  /**
   * Whether all of this case is locked by it, and not only a picture or the prompt that it shares
   * with the locked one.
   */
  public boolean isOf(Case tested) {
    Set<Sha256> all = CaseKeys.of(tested);
    return !all.isEmpty() && keys.containsAll(all);
  }

  /** Whether any of the keys is one of these. */
  public boolean holds(Set<Sha256> others) {
    return keys.stream().anyMatch(others::contains);
  }
}
