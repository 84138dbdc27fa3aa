package assay.exchange.bundle;

import assay.exchange.bundle.file.BundleRefused;
import assay.exchange.bundle.file.BundleRefused.Reason;
import assay.exchange.bundle.file.MemberNames;
import assay.exchange.bundle.sweep.CellLine;
import assay.exchange.bundle.sweep.SweepLine;
import assay.run.bundle.RunFacts;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the sweeps of a bundle line by line, and refuses what does not go together. */
final class SweepsReader {
  private static final int MOST_REPEATS = (1 << 20) - 1;

  private final Map<UUID, RunFacts> runs;
  private final Set<UUID> sessions = new HashSet<>();
  private final AttemptIndex attempts;
  private final SweepIndex index = new SweepIndex();
  private @Nullable SweepLine sweep;
  private SweepIndex.@Nullable Entry entry;
  private int last;

  /**
   * @param runs the runs of the bundle by their ids
   * @param attempts its attempts
   */
  SweepsReader(Map<UUID, RunFacts> runs, AttemptIndex attempts) {
    this.runs = runs;
    this.attempts = attempts;
    runs.values().forEach(run -> sessions.add(run.session()));
  }

  /** Takes a line. */
  void take(@Nullable Object tree, AttemptIndex.Line line) throws BundleRefused {
    if (SweepLine.isOne(tree)) {
      end();
      begin(SweepLine.of(tree), line);
    } else {
      cell(CellLine.of(tree), line);
    }
  }

  /**
   * No line follows.
   *
   * @throws BundleRefused if the last sweep lacks cells
   */
  void finish() throws BundleRefused {
    try {
      end();
    } catch (IllegalArgumentException e) {
      throw new BundleRefused(Reason.NO_SENSE, MemberNames.SWEEPS);
    }
  }

  SweepIndex index() {
    return index;
  }

  private void begin(SweepLine line, AttemptIndex.Line where) throws BundleRefused {
    if (line.isTooLarge()) {
      throw new BundleRefused(Reason.TOO_LARGE, MemberNames.SWEEPS + ":" + (where.order() + 1));
    }
    SweepLine.Title title = line.sweep();
    require(sessions.contains(title.session()), "It has no session");
    require(index.add(title.id(), title.session(), title.number(), where), "It stands there twice");
    sweep = line;
    entry = index.find(title.id()).orElseThrow();
    last = 0;
  }

  private void cell(CellLine line, AttemptIndex.Line where) {
    SweepLine of = sweep;
    SweepIndex.Entry to = entry;
    if (of == null || to == null || !line.sweep().equals(to.id())) {
      throw new IllegalArgumentException("A cell of no sweep");
    }
    require(line.number() > last && line.number() <= of.of().cells(), "Its number is taken");
    require(to.cells().size() < of.cells(), "There are more cells than the sweep has");
    require(line.levels().size() == of.head().layout().axes().size(), "Its levels are no axes'");
    last = line.number();
    line.runs().forEach(run -> run(run, to));
    for (int step = 1; step <= 1 + line.sent().later().size(); step++) {
      follow(line.runs(), step);
    }
    to.cells().add(where);
  }

  private void run(CellLine.RunLine line, SweepIndex.Entry of) {
    RunFacts run = runs.get(line.run());
    require(run != null && run.session().equals(of.session()), "It has no run");
    int begun = attempts.countOf(line.run());
    require(index.addRun(line.run(), of, begun), "A run holds two cells");
  }

  /** The runs of a step hold its repeats one after the other. */
  private void follow(List<CellLine.RunLine> all, int step) {
    List<CellLine.RunLine> ofStep =
        all.stream()
            .filter(run -> run.step() == step)
            .sorted(Comparator.comparingInt(CellLine.RunLine::offset))
            .toList();
    require(!ofStep.isEmpty(), "A step has no run");
    long next = 0;
    for (CellLine.RunLine run : ofStep) {
      require(run.offset() == next, "Its repeats lie astray");
      next += Objects.requireNonNull(runs.get(run.run())).repeats();
    }
    require(next <= MOST_REPEATS, "It has too many repeats");
  }

  private void end() {
    SweepLine of = sweep;
    SweepIndex.Entry whole = entry;
    if (of != null && whole != null) {
      require(whole.cells().size() == of.cells(), "It lacks cells");
      require(
          index.attemptsOf(whole) <= of.of().attempts(), "It has more attempts than there were");
    }
  }

  private static void require(boolean truth, String otherwise) {
    if (!truth) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
