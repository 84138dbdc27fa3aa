package assay.store.sql;

import assay.run.AttemptLog;
import assay.run.bundle.Declared;
import assay.run.bundle.KeptSweep;
import assay.run.design.Cell;
import assay.run.sweep.Sampling;
import assay.run.sweep.Sweep;
import assay.run.sweep.Sweep.Arrival;
import assay.run.sweep.Sweep.CellRun;
import assay.run.sweep.Sweep.Course;
import assay.run.sweep.Sweep.Head;
import assay.run.sweep.Sweep.Layout;
import assay.run.sweep.Terms;
import assay.store.json.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sweeps that go out with bundles and come in, and the table {@code sweep_origins}. */
final class SweepArrivals {
  private static final String OF_SESSION =
      """
      SELECT w.id FROM sweeps w JOIN sessions s ON s.seq = w.session_seq
      WHERE s.id = ? ORDER BY w.seq
      """;

  private static final String DECLARED =
      "SELECT at, layout, sampling, terms FROM sweep_courses WHERE sweep_seq = ? ORDER BY seq";

  /** The attempts of a run lie within its range of numbers. */
  private static final String BEGUN =
      """
      SELECT count(*) FROM sweep_runs x
      JOIN attempts a ON a.seq > x.run_seq << 20 AND a.seq < (x.run_seq + 1) << 20
      WHERE x.sweep_seq = ?
      """;

  private static final String ARRIVAL =
      "SELECT max(cells), max(attempts) FROM sweep_origins WHERE sweep_seq = ?"
          + " HAVING count(*) > 0";

  private static final String INSERT =
      """
      INSERT INTO sweeps (id, session_seq, number, name, opened_at)
      SELECT ?1, s.seq,
        CASE WHEN EXISTS (SELECT 1 FROM sweeps WHERE session_seq = s.seq AND number = ?3)
        THEN (SELECT max(number) + 1 FROM sweeps WHERE session_seq = s.seq) ELSE ?3 END, ?4, ?5
      FROM sessions s WHERE s.id = ?2
      """;

  private SweepArrivals() {}

  static List<UUID> ofSession(Link link, UUID session) throws SQLException {
    return link.list(OF_SESSION, row -> UUID.fromString(row.getString(1)), session.toString());
  }

  static Optional<KeptSweep> find(Link link, UUID sweep) throws SQLException {
    Optional<Sweep> found = SweepRows.find(link, sweep);
    return found.isEmpty() ? Optional.empty() : Optional.of(kept(link, found.get()));
  }

  private static KeptSweep kept(Link link, Sweep sweep) throws SQLException {
    long seq = SweepRows.seqOf(link, sweep.head().id());
    Arrival arrival = sweep.arrival();
    int begun = arrival == null ? begun(link, seq) : Math.max(arrival.attempts(), arrival.here());
    return new KeptSweep(sweep, link.list(DECLARED, SweepArrivals::declared, seq), begun);
  }

  private static Declared declared(ResultSet row) throws SQLException {
    return new Declared(
        Instant.parse(row.getString("at")),
        StoredJson.read(row.getString("layout"), Layout.class),
        new Course(
            StoredJson.read(row.getString("sampling"), Sampling.class),
            StoredJson.read(row.getString("terms"), Terms.class)));
  }

  private static int begun(Link link, long sweep) throws SQLException {
    return link.first(BEGUN, row -> row.getInt(1), sweep).orElse(0);
  }

  /** How a sweep came in; empty if it was made here. */
  static Optional<Arrival> arrivalOf(Link link, long sweep) throws SQLException {
    Optional<Arrival> told =
        link.first(ARRIVAL, row -> new Arrival(row.getInt(1), row.getInt(2), 0), sweep);
    return told.isEmpty()
        ? told
        : Optional.of(new Arrival(told.get().cells(), told.get().attempts(), begun(link, sweep)));
  }

  /**
   * Takes a sweep, or what one lacks that came in before; one that was made here stays as it is.
   *
   * @return whether it is new here
   */
  static boolean take(Link link, KeptSweep kept, long bundle) throws SQLException {
    UUID id = kept.sweep().head().id();
    Optional<Long> known =
        link.first("SELECT seq FROM sweeps WHERE id = ?", row -> row.getLong(1), id.toString());
    if (known.isPresent() && arrivalOf(link, known.get()).isEmpty()) {
      return false;
    }
    if (known.isEmpty()) {
      insert(link, kept.sweep().head());
    }
    complete(link, SweepRows.seqOf(link, id), kept);
    Arrival arrival = kept.sweep().arrival();
    int cells = arrival == null ? kept.sweep().cells().size() : arrival.cells();
    link.update(
        "INSERT INTO sweep_origins (sweep_seq, bundle_seq, cells, attempts) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT DO NOTHING",
        SweepRows.seqOf(link, id),
        bundle,
        cells,
        kept.attempts());
    return known.isEmpty();
  }

  private static void insert(Link link, Head head) throws SQLException {
    int made =
        link.update(
            INSERT,
            head.id().toString(),
            head.session().toString(),
            head.number(),
            head.name(),
            head.openedAt().toString());
    if (made == 0) {
      throw new IllegalArgumentException("There is no session " + head.session());
    }
  }

  private static void complete(Link link, long sweep, KeptSweep kept) throws SQLException {
    for (Declared one : kept.declared()) {
      if (lacks(link, sweep, one)) {
        SweepRows.insertCourse(link, sweep, one.course(), one.layout(), one.at());
      }
    }
    for (Cell cell : kept.sweep().cells()) {
      if (isNone(link, "sweep_cells WHERE sweep_seq = ? AND number = ?", sweep, cell.number())) {
        SweepRows.insertCell(link, sweep, cell);
      }
    }
    for (CellRun run : kept.sweep().runs()) {
      AttemptLog.Run of = run.run();
      if (isNone(link, "sweep_runs x JOIN runs r ON r.seq = x.run_seq WHERE r.id = ?", of.id())) {
        SweepRows.insertRun(link, sweep, run);
      }
    }
    List<Sweep.Note> notes = kept.sweep().notes();
    List<Sweep.Note> known = SweepRows.notes(link, sweep);
    for (Sweep.Note note : notes.subList(Math.min(known.size(), notes.size()), notes.size())) {
      SweepRows.note(link, kept.sweep().head().id(), note);
    }
  }

  /** Whether it was not declared yet, or only without its plan, which a part does not have. */
  private static boolean lacks(Link link, long sweep, Declared one) throws SQLException {
    return link.list(DECLARED, SweepArrivals::declared, sweep).stream()
        .filter(known -> known.at().equals(one.at()) && known.course().equals(one.course()))
        .allMatch(
            known -> known.layout().planText().isEmpty() && !one.layout().planText().isEmpty());
  }

  private static boolean isNone(Link link, String from, Object... values) throws SQLException {
    Object[] plain = java.util.Arrays.stream(values).map(SweepArrivals::plain).toArray();
    return link.first("SELECT 1 FROM " + from, row -> true, plain).isEmpty();
  }

  private static Object plain(Object value) {
    return value instanceof UUID id ? id.toString() : value;
  }
}
