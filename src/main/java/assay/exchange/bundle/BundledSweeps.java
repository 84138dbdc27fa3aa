package assay.exchange.bundle;

import assay.exchange.bundle.file.BundleFile;
import assay.exchange.bundle.file.MemberNames;
import assay.exchange.bundle.sweep.CellLine;
import assay.exchange.bundle.sweep.SweepLine;
import assay.run.AttemptLog;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import assay.run.bundle.KeptSweep;
import assay.run.bundle.RunFacts;
import assay.run.design.Cell;
import assay.run.sweep.Sweep;
import assay.run.sweep.Sweep.CellRun;
import assay.run.sweep.SweepLog;
import assay.run.sweep.SweepPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The sweeps of an open bundle, each with how it arrived there. Nothing in it changes: whatever
 * would be written is refused with a {@link StoreFailure} of kind READ_ONLY.
 */
final class BundledSweeps implements SweepLog {
  private final Contents contents;
  private final MemberLines lines;
  private final Map<UUID, Place> runs = new HashMap<>();

  /** A run and its place in the order in which runs were opened. */
  private record Place(RunFacts run, int order) {}

  BundledSweeps(Contents contents, BundleFile file) {
    this.contents = contents;
    this.lines = new MemberLines(file, MemberNames.SWEEPS);
    for (RunFacts run : contents.runs()) {
      runs.put(run.id(), new Place(run, runs.size()));
    }
  }

  /** All that the bundle has of a sweep beside its attempts. */
  KeptSweep kept(SweepIndex.Entry entry) {
    List<Cell> cells = new ArrayList<>();
    Map<Integer, CellRun> opened = new TreeMap<>();
    for (AttemptIndex.Line where : entry.cells()) {
      CellLine line = lines.read(where, CellLine::of);
      cells.add(line.cell());
      for (CellLine.RunLine run : line.runs()) {
        Place place = java.util.Objects.requireNonNull(runs.get(run.run()));
        opened.put(place.order(), run(line.number(), run, place.run()));
      }
    }
    return head(entry).kept(cells, List.copyOf(opened.values()), here(entry));
  }

  private SweepLine head(SweepIndex.Entry entry) {
    return lines.read(entry.head(), SweepLine::of);
  }

  private static CellRun run(int cell, CellLine.RunLine line, RunFacts run) {
    return new CellRun(
        cell,
        new AttemptLog.Run(run.id(), run.session(), run.number(), run.repeats()),
        line.offset(),
        line.step());
  }

  /** Where they lie, in the order of the file. */
  List<SweepIndex.Entry> all() {
    return contents.sweeps().all();
  }

  @Override
  public List<Sweep> ofSession(UUID session) {
    return contents.sweeps().of(session).reversed().stream()
        .map(entry -> head(entry).kept(List.of(), List.of(), here(entry)).sweep())
        .toList();
  }

  private int here(SweepIndex.Entry entry) {
    return contents.sweeps().attemptsOf(entry);
  }

  @Override
  public Optional<Sweep> find(UUID sweep) {
    return contents.sweeps().find(sweep).map(this::kept).map(KeptSweep::sweep);
  }

  @Override
  public Optional<Integer> numberOf(UUID run) {
    return contents.sweeps().numberOf(run);
  }

  /** Nothing is sent from a bundle, so that no cap asks. */
  @Override
  public int blockedSince(Instant since) {
    return 0;
  }

  @Override
  public Sweep open(UUID session, SweepPlan plan, Sweep.Layout layout, List<Cell> cells) {
    throw readOnly();
  }

  @Override
  public Sweep extend(UUID sweep, Sweep.Course course, Sweep.Layout layout, List<Cell> more) {
    throw readOnly();
  }

  @Override
  public void note(UUID sweep, Sweep.Note note) {
    throw readOnly();
  }

  private static StoreFailure readOnly() {
    return new StoreFailure(Kind.READ_ONLY, "A bundle is never changed", null);
  }
}
