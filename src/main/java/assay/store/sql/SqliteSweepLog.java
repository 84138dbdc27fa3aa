package assay.store.sql;

import assay.run.AttemptLog;
import assay.run.design.Cell;
import assay.run.sweep.BatchLog;
import assay.run.sweep.Sweep;
import assay.run.sweep.Sweep.CellRun;
import assay.run.sweep.SweepLog;
import assay.run.sweep.SweepPlan;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sweeps and batches in {@code assay.db}, beside the attempts. */
public final class SqliteSweepLog implements SweepLog, BatchLog {
  private final Database database;
  private final Clock clock;

  SqliteSweepLog(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Sweep open(UUID session, SweepPlan plan, Sweep.Layout layout, List<Cell> cells) {
    Sweep.Head head =
        new Sweep.Head(UUID.randomUUID(), session, 0, plan.name(), clock.instant(), layout);
    Sweep.Course course = new Sweep.Course(plan.sampling(), plan.terms());
    List<CellRun> runs = new ArrayList<>();
    cells.forEach(cell -> addRuns(runs, session, cell, plan.mostRepeats(), 0));
    return database.write(
        link -> {
          SweepRows.insert(link, head);
          return add(link, new Sweep(head, course, cells, runs, List.of()));
        });
  }

  /** A run for each step of a cell. */
  private static void addRuns(
      List<CellRun> runs, UUID session, Cell cell, int repeats, int offset) {
    for (int step = 1; step <= cell.setting().steps(); step++) {
      AttemptLog.Run run = new AttemptLog.Run(UUID.randomUUID(), session, 0, repeats);
      runs.add(new CellRun(cell.number(), run, offset, step));
    }
  }

  /** Writes the course of a sweep, and these cells and runs. */
  private Sweep add(Link link, Sweep more) throws SQLException {
    Sweep.Head head = more.head();
    long sweep = SweepRows.seqOf(link, head.id());
    SweepRows.insertCourse(link, sweep, more.course(), head.layout(), head.openedAt());
    for (Cell cell : more.cells()) {
      SweepRows.insertCell(link, sweep, cell);
    }
    for (CellRun run : more.runs()) {
      SweepRows.openRun(link, sweep, run, head.openedAt(), more.course().terms().purpose());
    }
    return SweepRows.find(link, head.id()).orElseThrow();
  }

  @Override
  public Sweep extend(UUID id, Sweep.Course course, Sweep.Layout layout, List<Cell> more) {
    Instant now = clock.instant();
    return database.write(
        link -> {
          Sweep before =
              SweepRows.find(link, id)
                  .orElseThrow(() -> new IllegalArgumentException("There is no sweep " + id));
          Sweep.Head head = before.head();
          return add(
              link,
              new Sweep(
                  new Sweep.Head(id, head.session(), head.number(), head.name(), now, layout),
                  course,
                  more,
                  furtherRuns(before, Sweep.mostRepeats(layout, course), more),
                  List.of()));
        });
  }

  private static List<CellRun> furtherRuns(Sweep before, int repeats, List<Cell> more) {
    UUID session = before.head().session();
    Map<Integer, Integer> there =
        before.runs().stream()
            .filter(run -> run.step() == 1)
            .collect(
                Collectors.groupingBy(
                    CellRun::cell, Collectors.summingInt(run -> run.run().repeats())));
    List<CellRun> runs = new ArrayList<>();
    for (Cell cell : before.cells()) {
      int had = there.getOrDefault(cell.number(), 0);
      if (had < repeats) {
        addRuns(runs, session, cell, repeats - had, had);
      }
    }
    more.forEach(cell -> addRuns(runs, session, cell, repeats, 0));
    return runs;
  }

  @Override
  public void note(UUID sweep, Sweep.Note note) {
    database.write(link -> SweepRows.note(link, sweep, note));
  }

  @Override
  public List<Sweep> ofSession(UUID session) {
    return database.read(link -> SweepRows.ofSession(link, session));
  }

  @Override
  public int blockedSince(Instant since) {
    return database.read(
        link ->
            link.first(
                    "SELECT count(*) FROM attempts WHERE rtrim(ended_at, 'Z') >= rtrim(?, 'Z')"
                        + " AND outcome_group IN ('BY_SETTING', 'OTHER_FILTER')",
                    row -> row.getInt(1),
                    since.toString())
                .orElse(0));
  }

  @Override
  public Optional<Integer> numberOf(UUID run) {
    return database.read(link -> SweepRows.numberOf(link, run));
  }

  @Override
  public Optional<Sweep> find(UUID sweep) {
    return database.read(link -> SweepRows.find(link, sweep));
  }

  @Override
  public void open(UUID sweep, String displayName, List<UUID> attempts) {
    Instant now = clock.instant();
    database.write(link -> BatchRows.open(link, sweep, displayName, attempts, now));
  }

  @Override
  public void made(String displayName, String name) {
    Instant now = clock.instant();
    database.write(link -> BatchRows.note(link, displayName, now, name, null));
  }

  @Override
  public int triesOf(UUID attempt) {
    return database.read(
        link ->
            link.first(
                    "SELECT count(*) FROM tries WHERE attempt_seq ="
                        + " (SELECT seq FROM attempts WHERE id = ?)",
                    row -> row.getInt(1),
                    attempt.toString())
                .orElse(0));
  }

  @Override
  public void ended(String displayName, String state, @Nullable Again again) {
    Instant now = clock.instant();
    database.write(
        link -> {
          if (again != null) {
            BatchRows.again(link, displayName, again, now);
          }
          return BatchRows.note(link, displayName, now, null, state);
        });
  }

  @Override
  public List<OpenBatch> openOf(UUID sweep) {
    return database.read(link -> BatchRows.openOf(link, sweep));
  }
}
