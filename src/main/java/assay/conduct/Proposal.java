package assay.conduct;

import assay.attempt.Capabilities;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Declaration.Minors;
import assay.attempt.HarmCategory;
import assay.attempt.Threshold;
import assay.attempt.Unsupported;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to send, as the conduct rules see it.
 *
 * @param tested the case, with what was declared of it
 * @param configuration the settings
 * @param standard the session's standard threshold
 * @param purpose why a threshold lies below the standard; null if not said
 */
public record Proposal(
    Case tested, Configuration configuration, Threshold standard, @Nullable String purpose) {

  /**
   * What keeps it from being sent, in this order: a lock, a declaration that locks, what the
   * endpoint would not take, the questions that were not answered. The simulator is asked no
   * question, since nothing leaves the machine there; a lock holds everywhere.
   *
   * @param lock the lock that holds the case; null if none does
   * @param now when a lock would begin that the declaration calls for
   */
  public Optional<Objection> objection(@Nullable Lock lock, Instant now) {
    if (lock != null) {
      return Optional.of(new Objection.Locked(lock));
    }
    if (tested.declaration().minors().locks()) {
      return Optional.of(new Objection.Locked(Lock.declared(tested, now)));
    }
    List<Unsupported> untaken = Capabilities.check(configuration);
    return untaken.isEmpty() ? question() : Optional.of(new Objection.CannotBeTaken(untaken));
  }

  private Optional<Objection> question() {
    if (configuration.endpoint().isSimulated()) {
      return Optional.empty();
    }
    if (tested.declaration().minors() == Minors.NOT_STATED) {
      return Optional.of(new Objection.MinorsUnanswered());
    }
    if (!tested.images().isEmpty() && !tested.declaration().rightsConfirmed()) {
      return Optional.of(new Objection.RightsUnconfirmed());
    }
    List<HarmCategory> below = below();
    return below.isEmpty() || (purpose != null && !purpose.isBlank())
        ? Optional.empty()
        : Optional.of(new Objection.PurposeMissing(below));
  }

  /**
   * The categories that are sent a threshold below the standard. One that is not sent is none of
   * them: the service's own default is nobody's choice.
   */
  public List<HarmCategory> below() {
    return configuration.thresholds().byCategory().entrySet().stream()
        .filter(sent -> standard.isStricterThan(sent.getValue()))
        .map(java.util.Map.Entry::getKey)
        .toList();
  }
}
