package assay.store.sql;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.run.AttemptLog;
import assay.run.design.Cell;
import assay.run.design.PlannedCase;
import assay.run.design.Setting;
import assay.run.design.Step;
import assay.run.sweep.Sampling;
import assay.run.sweep.Sweep;
import assay.run.sweep.Sweep.CellRun;
import assay.run.sweep.Sweep.Course;
import assay.run.sweep.Sweep.Head;
import assay.run.sweep.Sweep.Layout;
import assay.run.sweep.Sweep.Note;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.Terms;
import assay.store.json.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes and reads the tables of sweeps. */
final class SweepRows {
  private static final String HEADS =
      """
      SELECT w.seq, w.id, s.id AS session, w.number, w.name, w.opened_at, c.layout, c.sampling,
        c.terms
      FROM sweeps w JOIN sessions s ON s.seq = w.session_seq
      JOIN sweep_courses c ON c.seq = (SELECT max(seq) FROM sweep_courses WHERE sweep_seq = w.seq)
      """;

  private static final String INSERT =
      """
      INSERT INTO sweeps (id, session_seq, number, name, opened_at)
      SELECT ?, s.seq,
        1 + coalesce((SELECT max(number) FROM sweeps WHERE session_seq = s.seq), 0), ?, ?
      FROM sessions s WHERE s.id = ?
      """;

  private static final String INSERT_CELL =
      """
      INSERT INTO sweep_cells (sweep_seq, number, label, tags, expected, levels, prompt, images,
        declaration, endpoint, endpoint_name, base_url, access, model, thresholds, output, steps)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String RUNS =
      """
      SELECT w.cell, w.first, w.step, r.id, s.id AS session, r.number, r.repeats
      FROM sweep_runs w JOIN runs r ON r.seq = w.run_seq JOIN sessions s ON s.seq = r.session_seq
      WHERE w.sweep_seq = ? ORDER BY w.run_seq
      """;

  private SweepRows() {}

  static long seqOf(Link link, UUID sweep) throws SQLException {
    return link.first(
            "SELECT seq FROM sweeps WHERE id = ?", row -> row.getLong(1), sweep.toString())
        .orElseThrow(() -> new IllegalArgumentException("There is no sweep " + sweep));
  }

  static Optional<Integer> numberOf(Link link, UUID run) throws SQLException {
    return link.first(
        "SELECT w.number FROM sweep_runs x JOIN sweeps w ON w.seq = x.sweep_seq"
            + " WHERE x.run_seq = (SELECT seq FROM runs WHERE id = ?)",
        row -> row.getInt(1),
        run.toString());
  }

  static void insert(Link link, Head head) throws SQLException {
    int made =
        link.update(
            INSERT,
            head.id().toString(),
            head.name(),
            head.openedAt().toString(),
            head.session().toString());
    if (made == 0) {
      throw new IllegalArgumentException("There is no session " + head.session());
    }
  }

  static void insertCourse(Link link, long sweep, Course course, Layout layout, Instant at)
      throws SQLException {
    link.update(
        "INSERT INTO sweep_courses (sweep_seq, at, layout, sampling, terms) VALUES (?, ?, ?, ?, ?)",
        sweep,
        at.toString(),
        StoredJson.write(layout),
        StoredJson.write(course.sampling()),
        StoredJson.write(course.terms()));
  }

  static void insertCell(Link link, long sweep, Cell cell) throws SQLException {
    PlannedCase planned = cell.setting().planned();
    Case tested = planned.tested();
    Configuration sent = cell.setting().configuration();
    PlannedCase.Expected expected = planned.expected();
    link.update(
        INSERT_CELL,
        sweep,
        cell.number(),
        planned.label(),
        StoredJson.write(planned.tags().stream().sorted().toList()),
        expected == null ? null : expected.name(),
        StoredJson.write(cell.levels()),
        tested.prompt(),
        StoredJson.write(tested.images()),
        StoredJson.write(tested.declaration()),
        sent.endpoint().kind().name(),
        sent.endpoint().name(),
        sent.endpoint().baseUrl(),
        StoredJson.write(sent.endpoint().access()),
        sent.model(),
        StoredJson.write(sent.thresholds()),
        StoredJson.write(sent.output()),
        StoredJson.write(cell.setting().later()));
  }

  /** A run for repeats of a cell, from its repeat {@code first + 1} on. */
  static void openRun(Link link, long sweep, CellRun run, Instant at, @Nullable String purpose)
      throws SQLException {
    SessionRows.openRun(link, run.run(), purpose, at);
    insertRun(link, sweep, run);
  }

  /** Notes that a run, which is there, holds repeats of a cell. */
  static void insertRun(Link link, long sweep, CellRun run) throws SQLException {
    int made =
        link.update(
            "INSERT INTO sweep_runs (run_seq, sweep_seq, cell, first, step)"
                + " SELECT seq, ?, ?, ?, ? FROM runs WHERE id = ?",
            sweep,
            run.cell(),
            run.offset(),
            run.step(),
            run.run().id().toString());
    if (made == 0) {
      throw new IllegalArgumentException("There is no run " + run.run().id());
    }
  }

  static int note(Link link, UUID sweep, Note note) throws SQLException {
    SweepEnd end = note.end();
    return link.update(
        "INSERT INTO sweep_notes (sweep_seq, at, end) VALUES (?, ?, ?)",
        seqOf(link, sweep),
        note.at().toString(),
        end == null ? null : end.name());
  }

  static List<Sweep> ofSession(Link link, UUID session) throws SQLException {
    List<Numbered> heads =
        link.list(
            HEADS + "WHERE s.id = ? ORDER BY w.seq DESC", SweepRows::head, session.toString());
    List<Sweep> sweeps = new ArrayList<>();
    for (Numbered head : heads) {
      sweeps.add(sweep(link, head, List.of(), List.of()));
    }
    return sweeps;
  }

  static Optional<Sweep> find(Link link, UUID sweep) throws SQLException {
    Optional<Numbered> found =
        link.first(HEADS + "WHERE w.id = ?", SweepRows::head, sweep.toString());
    return found.isEmpty() ? Optional.empty() : Optional.of(whole(link, found.get()));
  }

  private static Sweep whole(Link link, Numbered head) throws SQLException {
    return sweep(
        link,
        head,
        link.list(
            "SELECT * FROM sweep_cells WHERE sweep_seq = ? ORDER BY number",
            SweepRows::cell,
            head.seq()),
        link.list(RUNS, SweepRows::run, head.seq()));
  }

  private static Sweep sweep(Link link, Numbered head, List<Cell> cells, List<CellRun> runs)
      throws SQLException {
    return new Sweep(
        head.head(),
        head.course(),
        cells,
        runs,
        notes(link, head.seq()),
        SweepArrivals.arrivalOf(link, head.seq()).orElse(null));
  }

  private record Numbered(long seq, Head head, Course course) {}

  private static Numbered head(ResultSet row) throws SQLException {
    return new Numbered(
        row.getLong("seq"),
        new Head(
            UUID.fromString(row.getString("id")),
            UUID.fromString(row.getString("session")),
            row.getInt("number"),
            row.getString("name"),
            Instant.parse(row.getString("opened_at")),
            StoredJson.read(row.getString("layout"), Layout.class)),
        new Course(
            StoredJson.read(row.getString("sampling"), Sampling.class),
            StoredJson.read(row.getString("terms"), Terms.class)));
  }

  private static Cell cell(ResultSet row) throws SQLException {
    String expected = row.getString("expected");
    PlannedCase planned =
        new PlannedCase(
            row.getString("label"),
            AttemptPages.tested(row),
            Set.copyOf(StoredJson.list(row.getString("tags"), String.class)),
            expected == null ? null : PlannedCase.Expected.valueOf(expected));
    return new Cell(
        row.getInt("number"),
        new Setting(
            planned,
            AttemptPages.configuration(row),
            StoredJson.list(row.getString("steps"), Step.class)),
        StoredJson.list(row.getString("levels"), String.class));
  }

  private static CellRun run(ResultSet row) throws SQLException {
    return new CellRun(
        row.getInt("cell"),
        new AttemptLog.Run(
            UUID.fromString(row.getString("id")),
            UUID.fromString(row.getString("session")),
            row.getInt("number"),
            row.getInt("repeats")),
        row.getInt("first"),
        row.getInt("step"));
  }

  static List<Note> notes(Link link, long sweep) throws SQLException {
    return link.list(
        "SELECT at, end FROM sweep_notes WHERE sweep_seq = ? ORDER BY seq",
        row -> new Note(Instant.parse(row.getString(1)), end(row.getString(2))),
        sweep);
  }

  private static @Nullable SweepEnd end(@Nullable String name) {
    return name == null ? null : SweepEnd.valueOf(name);
  }
}
