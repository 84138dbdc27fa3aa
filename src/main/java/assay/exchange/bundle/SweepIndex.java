package assay.exchange.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where the sweeps of a bundle lie in its file. The sweeps themselves stay there. */
final class SweepIndex {
  private final Map<UUID, Entry> byId = new LinkedHashMap<>();
  private final Map<UUID, Integer> numbers = new HashMap<>();
  private final Map<UUID, Integer> attempts = new HashMap<>();
  private final Set<Place> taken = new HashSet<>();

  private record Place(UUID session, int number) {}

  /**
   * A sweep.
   *
   * @param number in its session
   * @param head where its line stands
   * @param cells where the lines of its cells stand; grows while it is read
   */
  record Entry(
      UUID id, UUID session, int number, AttemptIndex.Line head, List<AttemptIndex.Line> cells) {}

  /** Takes a sweep, whose cells come next. Gives back whether it is new. */
  boolean add(UUID id, UUID session, int number, AttemptIndex.Line head) {
    Entry entry = new Entry(id, session, number, head, new ArrayList<>());
    return taken.add(new Place(session, number)) && byId.put(id, entry) == null;
  }

  /**
   * Takes a run that holds repeats of a sweep. Gives back whether it is of none yet.
   *
   * @param begun how many attempts it has here
   */
  boolean addRun(UUID run, Entry of, int begun) {
    attempts.merge(of.id(), begun, Integer::sum);
    return numbers.put(run, of.number()) == null;
  }

  /** How many attempts of a sweep are here. */
  int attemptsOf(Entry sweep) {
    return attempts.getOrDefault(sweep.id(), 0);
  }

  /** All of a session, in the order of the file. */
  List<Entry> of(UUID session) {
    return byId.values().stream().filter(entry -> entry.session().equals(session)).toList();
  }

  Optional<Entry> find(UUID id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The number of the sweep that a run is of; empty if it is of none. */
  Optional<Integer> numberOf(UUID run) {
    return Optional.ofNullable(numbers.get(run));
  }

  /** All, in the order of the file. */
  List<Entry> all() {
    return List.copyOf(byId.values());
  }
}
