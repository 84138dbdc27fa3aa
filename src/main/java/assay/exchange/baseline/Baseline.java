package assay.exchange.baseline;

import assay.attempt.Sha256;
import assay.run.sweep.CellResult.Counts;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What came of a sweep, frozen.
 *
 * @param head where it comes from
 * @param counts what came of each cell, by its name
 * @param hash over all of it
 */
public record Baseline(Head head, Map<CellName, Counts> counts, Sha256 hash) {
  public Baseline {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  /**
   * Where it comes from.
   *
   * @param name how a person calls it
   * @param sweep which sweep it was
   * @param sweepName how that was called
   * @param plan the hash of its plan file
   * @param frozenAt when it was frozen
   * @param simulated whether any answer was made up
   */
  public record Head(
      String name,
      UUID sweep,
      String sweepName,
      Sha256 plan,
      Instant frozenAt,
      boolean simulated) {}

  /** What came of a cell; empty if it was not in that sweep. */
  public Optional<Counts> of(CellName cell) {
    return Optional.ofNullable(counts.get(cell));
  }

  /** Every reason that it has seen, in any cell. */
  public Set<String> reasons() {
    return counts.values().stream()
        .map(count -> count.reasons().keySet())
        .flatMap(Collection::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Its cells that are not among these, in order. */
  public List<CellName> without(Collection<CellName> these) {
    Map<CellName, Counts> rest = new HashMap<>(counts);
    these.forEach(rest::remove);
    return counts.keySet().stream().filter(rest::containsKey).toList();
  }
}
