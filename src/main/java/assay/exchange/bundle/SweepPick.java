package assay.exchange.bundle;

import assay.run.bundle.Declared;
import assay.run.bundle.KeptSweep;
import assay.run.design.Cell;
import assay.run.sweep.Sweep;
import assay.run.sweep.Sweep.Arrival;
import assay.run.sweep.Sweep.CellRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How much of a sweep goes out with some attempts. With all of its attempts, all of it. With some,
 * only the cells of which something goes, and no plan: whoever picks an attempt does not mean to
 * give away the words of every other case. With none, nothing, unless nothing was sent and its
 * session goes whole.
 */
final class SweepPick {
  private final Map<UUID, Integer> picked;
  private final Set<UUID> sessions;

  /**
   * @param picked how many attempts go of each run
   * @param sessions those that go whole
   */
  SweepPick(Map<UUID, Integer> picked, Set<UUID> sessions) {
    this.picked = picked;
    this.sessions = sessions;
  }

  /** What goes of it; empty if nothing does. */
  Optional<KeptSweep> of(KeptSweep kept) {
    Sweep sweep = kept.sweep();
    Arrival arrival = sweep.arrival();
    int there = arrival == null ? kept.attempts() : arrival.here();
    int going = sweep.runs().stream().mapToInt(this::attempts).sum();
    if (going == there) {
      boolean goes = going > 0 || sessions.contains(sweep.head().session());
      return goes ? Optional.of(kept) : Optional.empty();
    }
    return going == 0 ? Optional.empty() : Optional.of(part(kept));
  }

  /** What goes of it after all: no run that was opened since the first look. */
  Optional<KeptSweep> of(KeptSweep kept, Set<UUID> runs) {
    return of(kept)
        .map(
            going ->
                going.sweep().runs().stream().allMatch(run -> runs.contains(run.run().id()))
                    ? going
                    : cut(
                        going,
                        going.sweep().runs().stream()
                            .filter(run -> runs.contains(run.run().id()))
                            .toList()));
  }

  private int attempts(CellRun run) {
    return picked.getOrDefault(run.run().id(), 0);
  }

  private KeptSweep part(KeptSweep kept) {
    List<CellRun> runs = kept.sweep().runs();
    Set<Integer> numbers = cells(runs.stream().filter(run -> attempts(run) > 0).toList());
    KeptSweep cut = cut(kept, runs.stream().filter(run -> numbers.contains(run.cell())).toList());
    List<Declared> declared = kept.declared().stream().map(SweepPick::withoutPlan).toList();
    return new KeptSweep(cut.sweep(), declared, kept.attempts());
  }

  private static Set<Integer> cells(List<CellRun> runs) {
    return runs.stream().map(CellRun::cell).collect(Collectors.toSet());
  }

  /** With these runs alone, and the cells that have one. */
  private static KeptSweep cut(KeptSweep kept, List<CellRun> runs) {
    Sweep sweep = kept.sweep();
    Set<Integer> numbers = cells(runs);
    List<Cell> cells =
        sweep.cells().stream().filter(cell -> numbers.contains(cell.number())).toList();
    Arrival arrival = sweep.arrival();
    int all = arrival == null ? sweep.cells().size() : arrival.cells();
    return new KeptSweep(
        new Sweep(
            sweep.head(),
            sweep.course(),
            cells,
            runs,
            sweep.notes(),
            new Arrival(all, kept.attempts(), 0)),
        kept.declared(),
        kept.attempts());
  }

  private static Declared withoutPlan(Declared one) {
    Sweep.Layout layout = one.layout();
    return new Declared(
        one.at(), new Sweep.Layout(layout.axes(), layout.design(), ""), one.course());
  }
}
