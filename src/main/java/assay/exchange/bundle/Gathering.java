package assay.exchange.bundle;

import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Sha256;
import assay.conduct.CaseKeys;
import assay.conduct.Lock;
import assay.run.bundle.Whole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What a first look at the attempts of a bundle gathers: their cases, runs and images. Equal cases
 * are asked about once.
 */
final class Gathering {
  private final Predicate<Case> locked;
  private final Map<Case, Boolean> known = new HashMap<>();
  private final Set<UUID> sessions = new LinkedHashSet<>();
  private final Set<UUID> runs = new LinkedHashSet<>();
  private final ImageList images = new ImageList();
  private long attempts;
  private long underWay;

  Gathering(Predicate<Case> locked) {
    this.locked = locked;
  }

  void add(Whole whole) {
    Attempt attempt = whole.attempt();
    attempts++;
    if (attempt.completion() == null) {
      underWay++;
    }
    sessions.add(attempt.place().session());
    runs.add(attempt.place().run());
    images.add(whole, known.computeIfAbsent(attempt.tested(), locked::test));
  }

  long attempts() {
    return attempts;
  }

  long underWay() {
    return underWay;
  }

  Set<UUID> sessions() {
    return sessions;
  }

  Set<UUID> runs() {
    return runs;
  }

  ImageList images() {
    return images;
  }

  long prompts() {
    return known.keySet().stream().map(Case::prompt).distinct().count();
  }

  /** Those of these locks that hold one of the cases. */
  List<Lock> locksOf(List<Lock> all) {
    Set<Sha256> keys = new LinkedHashSet<>();
    known.keySet().forEach(tested -> keys.addAll(CaseKeys.of(tested)));
    return all.stream().filter(lock -> lock.holds(keys)).toList();
  }

  /**
   * A lock that holds the same cases by their placeholders, too: where prompts are taken out, their
   * cases would look unlocked otherwise.
   */
  Lock underPlaceholders(Lock lock) {
    Set<Sha256> keys = new LinkedHashSet<>(lock.keys());
    for (Case tested : known.keySet()) {
      if (lock.holds(CaseKeys.of(tested))) {
        keys.addAll(CaseKeys.of(Case.ofPrompt(Redaction.placeholder(tested.prompt()))));
      }
    }
    return new Lock(new ArrayList<>(keys), lock.attempt(), lock.cause(), lock.at());
  }
}
