package assay.exchange.bundle;

import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Sha256;
import assay.conduct.CaseKeys;
import assay.conduct.Lock;
import assay.run.bundle.Whole;
import assay.run.design.Cell;
import assay.run.sweep.Sweep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What a first look at the attempts and sweeps of a bundle gathers: their cases, runs and images.
 * Equal cases are asked about once.
 */
final class Gathering {
  private final Predicate<Case> locked;
  private final Map<Case, Boolean> known = new HashMap<>();
  private final Map<String, String> prompts = new HashMap<>();
  private final Set<UUID> sessions = new LinkedHashSet<>();
  private final Map<UUID, Integer> runs = new HashMap<>();
  private final List<UUID> sweeps = new ArrayList<>();
  private final ImageList images = new ImageList();
  private long attempts;
  private long underWay;
  private long masked;

  Gathering(Predicate<Case> locked) {
    this.locked = locked;
  }

  /**
   * Takes an attempt.
   *
   * @param line as it may go out, without keys
   * @param reviewsMasked whether a key stood in one of its reviews
   */
  void add(Whole whole, AttemptLine line, boolean reviewsMasked) {
    Attempt attempt = whole.attempt();
    attempts++;
    if (reviewsMasked || !line.equals(AttemptLine.of(whole))) {
      masked++;
    }
    prompts.put(attempt.tested().prompt(), line.attempt().tested().prompt());
    if (attempt.completion() == null) {
      underWay++;
    }
    sessions.add(attempt.place().session());
    runs.merge(attempt.place().run(), 1, Integer::sum);
    images.add(whole, isLocked(attempt.tested()));
  }

  private boolean isLocked(Case tested) {
    return known.computeIfAbsent(tested, locked::test);
  }

  /**
   * Takes a sweep as far as it goes out, with its runs and the cases and images of its cells.
   *
   * @param masked a text without keys
   */
  void add(Sweep sweep, UnaryOperator<String> masked) {
    sweeps.add(sweep.head().id());
    sessions.add(sweep.head().session());
    sweep.runs().forEach(run -> runs.putIfAbsent(run.run().id(), 0));
    for (Cell cell : sweep.cells()) {
      for (Case tested : cell.setting().known()) {
        prompts.computeIfAbsent(tested.prompt(), masked);
        images.add(tested, isLocked(tested));
      }
    }
  }

  /** How many attempts go of each run that goes. */
  Map<UUID, Integer> attemptsOfRuns() {
    return runs;
  }

  /** The sweeps of which something goes. */
  List<UUID> sweeps() {
    return sweeps;
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
    return runs.keySet();
  }

  ImageList images() {
    return images;
  }

  long prompts() {
    return prompts.size();
  }

  /** In how many attempts a key stands, that is masked. */
  long masked() {
    return masked;
  }

  /** Those of these locks that hold one of the cases. */
  List<Lock> locksOf(List<Lock> all) {
    Set<Sha256> keys = new LinkedHashSet<>();
    known.keySet().forEach(tested -> keys.addAll(CaseKeys.of(tested)));
    return all.stream().filter(lock -> lock.holds(keys)).toList();
  }

  /**
   * A lock that holds the same cases by what stands in place of their prompts, too: where prompts
   * or keys in them are taken out, their cases would look unlocked otherwise.
   */
  Lock asItGoesOut(Lock lock, boolean redactPrompts) {
    Set<Sha256> keys = new LinkedHashSet<>(lock.keys());
    for (Case tested : known.keySet()) {
      String prompt = prompts.getOrDefault(tested.prompt(), tested.prompt());
      String shown = redactPrompts ? Redaction.placeholder(prompt) : prompt;
      if (!shown.equals(tested.prompt()) && lock.holds(CaseKeys.of(tested))) {
        keys.addAll(CaseKeys.of(Case.ofPrompt(shown)));
      }
    }
    return new Lock(new ArrayList<>(keys), lock.attempt(), lock.cause(), lock.at());
  }
}
