package assay.store.sql;

import assay.attempt.Sha256;
import assay.run.bundle.Retention.Archived;
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
          "DELETE FROM runs WHERE session_seq = ?",
          "DELETE FROM sessions WHERE seq = ?");

  private static final List<String> NAMED_BY_NOBODY =
      List.of(
          "DELETE FROM cases WHERE seq NOT IN (SELECT case_seq FROM attempts)",
          "DELETE FROM requests WHERE seq NOT IN (SELECT request_seq FROM attempts)");

  private ArchiveRows() {}

  /** Writes where a session went and lets its rows go. */
  static Archived remove(Link link, UUID session, Sha256 bundle, Instant at, int attempts)
      throws SQLException {
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
        attempts);
    for (String removal : REMOVALS) {
      link.update(removal, known.seq());
    }
    for (String removal : NAMED_BY_NOBODY) {
      link.update(removal);
    }
    link.update(
        "UPDATE archived_sessions SET removed = 1 WHERE session_id = ? AND removed = 0",
        session.toString());
    return new Archived(session, known.name(), bundle, at, attempts);
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
