package assay.exchange.bundle.sweep;

import assay.attempt.HarmCategory;
import assay.attempt.tree.RecordTree;
import assay.run.bundle.Declared;
import assay.run.bundle.KeptSweep;
import assay.run.sweep.Sampling;
import assay.run.sweep.Sweep;
import assay.run.sweep.Sweep.Arrival;
import assay.run.sweep.Sweep.DesignKind;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a sweep in a bundle; the lines of its cells follow.
 *
 * @param declared what was declared of it, oldest first; the last holds
 * @param cells how many lines of cells follow
 * @param of how much of it there was where the bundle was made
 */
public record SweepLine(
    Title sweep, List<Declared> declared, List<Sweep.Note> notes, int cells, Of of) {
  public SweepLine {
    declared = List.copyOf(declared);
    notes = List.copyOf(notes);
  }

  /** What a sweep is known by. */
  public record Title(UUID id, UUID session, int number, String name, Instant openedAt) {}

  /**
   * How much of a sweep there was.
   *
   * @param cells how many cells it had
   * @param attempts how many of its attempts had been begun
   */
  public record Of(int cells, int attempts) {}

  /** The line of a sweep. */
  public static SweepLine of(KeptSweep kept) {
    Sweep sweep = kept.sweep();
    Sweep.Head head = sweep.head();
    Arrival arrival = sweep.arrival();
    int cells = sweep.cells().size();
    return new SweepLine(
        new Title(head.id(), head.session(), head.number(), head.name(), head.openedAt()),
        kept.declared(),
        sweep.notes(),
        cells,
        new Of(arrival == null ? cells : arrival.cells(), kept.attempts()));
  }

  /** Whether a line is one of a sweep, and not of a cell. */
  public static boolean isOne(@Nullable Object tree) {
    return tree instanceof Map<?, ?> members && members.containsKey("declared");
  }

  /**
   * What stands on a line.
   *
   * @throws IllegalArgumentException if it is not a sweep; so does any other exception of the run
   *     time
   */
  public static SweepLine of(@Nullable Object tree) {
    SweepLine line = RecordTree.to(tree, SweepLine.class);
    line.check();
    return line;
  }

  /** What every sweep has; a record takes null for what a line leaves out. */
  private void check() {
    List.of(sweep.id(), sweep.session(), sweep.openedAt());
    require(!sweep.name().isBlank() && sweep.number() > 0, "It has no name");
    require(cells > 0 && cells <= of.cells() && of.attempts() >= 0, "It has no cells");
    require(!declared.isEmpty(), "Nothing is declared");
    declared.forEach(this::check);
    notes.forEach(note -> List.of(note.at()));
  }

  private void check(Declared one) {
    Sweep.Layout layout = one.layout();
    List.of(one.at(), layout.planText());
    require(layout.axes().equals(head().layout().axes()), "Its axes change");
    require(layout.design() == head().layout().design(), "Its design changes");
    if (layout.design() == DesignKind.FIND_THE_EDGE) {
      require(layout.axes().size() == 1, "An edge has one axis");
      require(HarmCategory.ofWireName(layout.axes().getFirst()).isPresent(), "No category");
    }
    Sampling sampling = one.course().sampling();
    List.of(layout.design(), sampling.stopping().rule(), sampling.edge());
    require(sampling.edge().most() <= Sampling.MOST_REPEATS, "It asks too often");
    Terms terms = one.course().terms();
    List.of(terms.pace(), terms.budget().assumption(), terms.caps(), terms.way());
  }

  /** Whether it says more cells than any sweep has. */
  public boolean isTooLarge() {
    return cells > SweepPlan.MOST_CELLS;
  }

  /** What it is known by, with what was varied last. */
  public Sweep.Head head() {
    return new Sweep.Head(
        sweep.id(),
        sweep.session(),
        sweep.number(),
        sweep.name(),
        sweep.openedAt(),
        declared.getLast().layout());
  }

  /**
   * The sweep.
   *
   * @param ofCells its cells in the order of their numbers; none for its head alone
   * @param runs in the order in which they were opened
   * @param here how many of its attempts are here
   */
  public KeptSweep kept(List<assay.run.design.Cell> ofCells, List<Sweep.CellRun> runs, int here) {
    Arrival arrival = new Arrival(of.cells(), of.attempts(), here);
    Sweep whole = new Sweep(head(), declared.getLast().course(), ofCells, runs, notes, arrival);
    return new KeptSweep(whole, declared, of.attempts());
  }

  private static void require(boolean truth, String otherwise) {
    if (!truth) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
