package assay.store.sql;

import assay.attempt.Sha256;
import assay.run.bundle.Retention.Archived;
import assay.run.bundle.Retention.Held;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The table {@code archived_sessions}, and how the rows of a session go. Its triggers refuse each
 * removal that no row of this table calls for.
 */
final class ArchiveRows {
  private static final String SWEEPS = " (SELECT seq FROM sweeps WHERE session_seq = ?)";
  private static final String BATCHES =
      " (SELECT b.seq FROM sweep_batches b JOIN sweeps w ON w.seq = b.sweep_seq"
          + " WHERE w.session_seq = ?)";

  /** In this order no row is left behind that names another one that has gone. */
  private static final List<String> REMOVALS =
      List.of(
          "DELETE FROM attempt_words_due WHERE attempt_seq IN"
              + " (SELECT seq FROM attempts WHERE session_seq = ?)",
          "DELETE FROM attempt_words WHERE rowid IN (SELECT seq FROM attempts WHERE session_seq = ?)",
          "DELETE FROM reviews WHERE attempt_seq IN (SELECT seq FROM attempts WHERE session_seq = ?)",
          "DELETE FROM tries WHERE attempt_seq IN (SELECT seq FROM attempts WHERE session_seq = ?)",
          "DELETE FROM origins WHERE attempt_seq IN (SELECT seq FROM attempts WHERE session_seq = ?)",
          "DELETE FROM attempts WHERE session_seq = ?",
          "DELETE FROM sweep_batch_notes WHERE batch_seq IN" + BATCHES,
          "DELETE FROM sweep_batch_lines WHERE batch_seq IN" + BATCHES,
          "DELETE FROM sweep_batches WHERE sweep_seq IN" + SWEEPS,
          "DELETE FROM sweep_notes WHERE sweep_seq IN" + SWEEPS,
          "DELETE FROM sweep_runs WHERE sweep_seq IN" + SWEEPS,
          "DELETE FROM sweep_cells WHERE sweep_seq IN" + SWEEPS,
          "DELETE FROM sweep_courses WHERE sweep_seq IN" + SWEEPS,
          "DELETE FROM sweep_origins WHERE sweep_seq IN" + SWEEPS,
          "DELETE FROM sweeps WHERE session_seq = ?",
          "DELETE FROM runs WHERE session_seq = ?",
          "DELETE FROM sessions WHERE seq = ?");

  private static final List<String> NAMED_BY_NOBODY =
      List.of(
          "DELETE FROM cases WHERE seq NOT IN (SELECT case_seq FROM attempts)",
          "DELETE FROM requests WHERE seq NOT IN (SELECT request_seq FROM attempts)");

  /**
   * SQLite looks by these for rows that name one which is to go. They stand for the removal alone.
   */
  private static final List<String> INDEXED =
      List.of(
          "CREATE INDEX attempts_by_case ON attempts (case_seq)",
          "CREATE INDEX attempts_by_request ON attempts (request_seq)",
          "CREATE INDEX attempts_by_run ON attempts (run_seq)");

  private static final List<String> PLAIN_AGAIN =
      List.of(
          "DROP INDEX attempts_by_case",
          "DROP INDEX attempts_by_request",
          "DROP INDEX attempts_by_run");

  private ArchiveRows() {}

  /** Writes where a session went and lets its rows go. */
  static Archived remove(Link link, UUID session, Sha256 bundle, Instant at, Held held)
      throws SQLException {
    if (!BatchRows.sweepsInBatches(link, session).isEmpty()
        || SweepArrivals.ofSession(link, session).size() != held.sweeps()) {
      throw new IllegalStateException("A bundle does not hold the sweeps of " + session);
    }
    Known known =
        link.first(
                "SELECT seq, name FROM sessions WHERE id = ?",
                row -> new Known(row.getLong(1), row.getString(2)),
                session.toString())
            .orElseThrow(() -> new IllegalArgumentException("There is no session " + session));
    link.update(
        "INSERT INTO archived_sessions (session_id, name, bundle, at, attempts)"
            + " VALUES (?, ?, ?, ?, ?)",
        session.toString(),
        known.name(),
        bundle.hex(),
        at.toString(),
        held.attempts());
    removeRows(link, known.seq());
    link.update(
        "UPDATE archived_sessions SET removed = 1 WHERE session_id = ? AND removed = 0",
        session.toString());
    return new Archived(session, known.name(), bundle, at, held.attempts());
  }

  private static void removeRows(Link link, long session) throws SQLException {
    all(link, INDEXED);
    for (String removal : REMOVALS) {
      link.update(removal, session);
    }
    all(link, NAMED_BY_NOBODY);
    all(link, PLAIN_AGAIN);
  }

  private static void all(Link link, List<String> statements) throws SQLException {
    for (String statement : statements) {
      link.update(statement);
    }
  }

  /** All of them, oldest first. */
  static List<Archived> all(Link link) throws SQLException {
    return link.list(
        "SELECT session_id, name, bundle, at, attempts FROM archived_sessions ORDER BY seq",
        ArchiveRows::archived);
  }

  private static Archived archived(ResultSet row) throws SQLException {
    return new Archived(
        UUID.fromString(row.getString(1)),
        row.getString(2),
        new Sha256(row.getString(3)),
        Instant.parse(row.getString(4)),
        row.getInt(5));
  }

  private record Known(long seq, String name) {}
}
