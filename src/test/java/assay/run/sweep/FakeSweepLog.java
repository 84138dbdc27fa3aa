package assay.run.sweep;

import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.run.AttemptLog;
import assay.run.FakeAttemptLog;
import assay.run.design.Cell;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sweeps and batches in memory, beside a log in memory. For many threads. */
public final class FakeSweepLog implements SweepLog, BatchLog {
  private final FakeAttemptLog log;
  private final Clock clock;
  private final Map<UUID, Sweep> sweeps = new LinkedHashMap<>();
  private final Map<String, Batch> batches = new LinkedHashMap<>();
  private final Map<UUID, Integer> tries = new LinkedHashMap<>();

  private record Batch(UUID sweep, List<UUID> attempts, Optional<String> name, boolean ended) {}

  public FakeSweepLog(FakeAttemptLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  @Override
  public synchronized Sweep open(
      UUID session, SweepPlan plan, Sweep.Layout layout, List<Cell> cells) {
    int number = ofSession(session).size() + 1;
    Sweep.Head head =
        new Sweep.Head(UUID.randomUUID(), session, number, plan.name(), clock.instant(), layout);
    List<Sweep.CellRun> runs = new ArrayList<>();
    cells.forEach(cell -> addRuns(runs, head, cell, plan.mostRepeats(), 0));
    Sweep.Course course = new Sweep.Course(plan.sampling(), plan.terms());
    return keep(new Sweep(head, course, cells, runs, List.of()));
  }

  private void addRuns(
      List<Sweep.CellRun> runs, Sweep.Head head, Cell cell, int repeats, int offset) {
    for (int step = 1; step <= cell.setting().steps(); step++) {
      AttemptLog.Run run = log.openRun(head.session(), repeats, null);
      runs.add(new Sweep.CellRun(cell.number(), run, offset, step));
    }
  }

  private Sweep keep(Sweep sweep) {
    sweeps.put(sweep.head().id(), sweep);
    return sweep;
  }

  @Override
  public synchronized Sweep extend(
      UUID id, Sweep.Course course, Sweep.Layout layout, List<Cell> more) {
    Sweep before = find(id).orElseThrow(() -> new IllegalArgumentException("No sweep " + id));
    Sweep.Head old = before.head();
    Sweep.Head head =
        new Sweep.Head(old.id(), old.session(), old.number(), old.name(), old.openedAt(), layout);
    List<Sweep.CellRun> runs = new ArrayList<>(before.runs());
    int repeats = course.sampling().repeats();
    for (Cell cell : before.cells()) {
      int there =
          before.runs().stream()
              .filter(run -> run.cell() == cell.number() && run.step() == 1)
              .mapToInt(run -> run.run().repeats())
              .sum();
      if (there < repeats) {
        addRuns(runs, head, cell, repeats - there, there);
      }
    }
    more.forEach(cell -> addRuns(runs, head, cell, repeats, 0));
    List<Cell> cells = Stream.concat(before.cells().stream(), more.stream()).toList();
    return keep(new Sweep(head, course, cells, runs, before.notes()));
  }

  @Override
  public synchronized void note(UUID sweep, Sweep.Note note) {
    Sweep before = find(sweep).orElseThrow(() -> new IllegalArgumentException("No " + sweep));
    List<Sweep.Note> notes = Stream.concat(before.notes().stream(), Stream.of(note)).toList();
    keep(new Sweep(before.head(), before.course(), before.cells(), before.runs(), notes));
  }

  @Override
  public synchronized List<Sweep> ofSession(UUID session) {
    return sweeps.values().stream()
        .filter(sweep -> sweep.head().session().equals(session))
        .map(s -> new Sweep(s.head(), s.course(), List.of(), List.of(), s.notes()))
        .toList()
        .reversed();
  }

  @Override
  public synchronized int blockedSince(Instant since) {
    return (int)
        log.all().stream()
            .filter(one -> one.completion() != null && !one.completion().endedAt().isBefore(since))
            .map(one -> one.outcome().orElseThrow())
            .filter(o -> o.kind().bearsVerdict() && o.group() != Outcome.Group.SHOWN)
            .count();
  }

  @Override
  public synchronized Optional<Integer> numberOf(UUID run) {
    return sweeps.values().stream()
        .filter(sweep -> sweep.runs().stream().anyMatch(one -> one.run().id().equals(run)))
        .map(sweep -> sweep.head().number())
        .findFirst();
  }

  @Override
  public synchronized Optional<Sweep> find(UUID sweep) {
    return Optional.ofNullable(sweeps.get(sweep));
  }

  @Override
  public synchronized void open(UUID sweep, String displayName, List<UUID> attempts) {
    batches.put(displayName, new Batch(sweep, List.copyOf(attempts), Optional.empty(), false));
  }

  @Override
  public synchronized void made(String displayName, String name) {
    batches.computeIfPresent(
        displayName, (n, b) -> new Batch(b.sweep(), b.attempts(), Optional.of(name), b.ended()));
  }

  @Override
  public synchronized int triesOf(UUID attempt) {
    return tries.getOrDefault(attempt, 0);
  }

  @Override
  public synchronized void ended(String displayName, String state, @Nullable Again again) {
    Batch before = Objects.requireNonNull(batches.get(displayName));
    if (again != null) {
      again.tried().keySet().forEach(attempt -> tries.merge(attempt, 1, Integer::sum));
      open(before.sweep(), again.displayName(), List.copyOf(again.tried().keySet()));
    }
    batches.computeIfPresent(
        displayName, (n, b) -> new Batch(b.sweep(), b.attempts(), b.name(), true));
  }

  @Override
  public synchronized List<OpenBatch> openOf(UUID sweep) {
    return batches.entrySet().stream()
        .filter(entry -> entry.getValue().sweep().equals(sweep) && !entry.getValue().ended())
        .map(entry -> new OpenBatch(entry.getKey(), name(entry.getValue()), left(entry.getValue())))
        .toList();
  }

  private static @Nullable String name(Batch batch) {
    return batch.name().orElse(null);
  }

  private List<Attempt> left(Batch batch) {
    return batch.attempts().stream()
        .map(log::find)
        .flatMap(Optional::stream)
        .filter(attempt -> attempt.completion() == null)
        .toList();
  }
}
