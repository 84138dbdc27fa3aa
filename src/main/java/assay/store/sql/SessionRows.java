package assay.store.sql;

import assay.attempt.Session;
import assay.attempt.Threshold;
import assay.run.AttemptLog.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables {@code sessions} and {@code runs}. */
final class SessionRows {
  private static final String INSERT =
      """
      INSERT INTO sessions (id, name, created_at, standard, work)
      VALUES (?, ?, ?, ?, (SELECT coalesce(max(work), 0) + 1 FROM sessions))
      """;

  private static final String WORKED_ON =
      """
      UPDATE sessions SET work = (SELECT max(work) + 1 FROM sessions) WHERE id = ? RETURNING seq
      """;

  private static final String INSERT_RUN =
      """
      INSERT INTO runs (id, session_seq, number, repeats, opened_at, purpose)
      VALUES (?1, ?2, (SELECT coalesce(max(number), 0) + 1 FROM runs WHERE session_seq = ?2), ?3, ?4,
        ?5)
      RETURNING number
      """;

  private SessionRows() {}

  /** All of them, the one with the newest work first. */
  static List<Session> all(Link link) throws SQLException {
    return link.list(
        "SELECT id, name, created_at, standard FROM sessions ORDER BY work DESC",
        SessionRows::session);
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        UUID.fromString(row.getString(1)),
        row.getString(2),
        Instant.parse(row.getString(3)),
        Threshold.valueOf(row.getString(4)));
  }

  static Session create(Link link, Session session) throws SQLException {
    link.update(
        INSERT,
        session.id().toString(),
        session.name(),
        session.createdAt().toString(),
        session.standard().name());
    return session;
  }

  /** Makes the session if there is none at all. */
  static boolean createFirst(Link link, Session session) throws SQLException {
    boolean none = link.first("SELECT 1 FROM sessions LIMIT 1", row -> true).isEmpty();
    if (none) {
      create(link, session);
    }
    return none;
  }

  static int rename(Link link, UUID session, String name) throws SQLException {
    int found = link.update("UPDATE sessions SET name = ? WHERE id = ?", name, session.toString());
    if (found == 0) {
      throw unknown(session);
    }
    return found;
  }

  static int setStandard(Link link, UUID session, Threshold standard) throws SQLException {
    int found =
        link.update(
            "UPDATE sessions SET standard = ? WHERE id = ?", standard.name(), session.toString());
    if (found == 0) {
      throw unknown(session);
    }
    return found;
  }

  /**
   * Opens the session's next run.
   *
   * @param run without its number yet
   * @param purpose null if none was said
   */
  static Run openRun(Link link, Run run, @Nullable String purpose, Instant at) throws SQLException {
    UUID session = run.session();
    long seq =
        link.first(WORKED_ON, row -> row.getLong(1), session.toString())
            .orElseThrow(() -> unknown(session));
    int number =
        link.first(
                INSERT_RUN,
                row -> row.getInt(1),
                run.id().toString(),
                seq,
                run.repeats(),
                at.toString(),
                purpose)
            .orElseThrow();
    return new Run(run.id(), session, number, run.repeats());
  }

  static Optional<String> purposeOf(Link link, UUID run) throws SQLException {
    return link.first(
        "SELECT purpose FROM runs WHERE id = ? AND purpose IS NOT NULL",
        row -> row.getString(1),
        run.toString());
  }

  private static IllegalArgumentException unknown(UUID session) {
    return new IllegalArgumentException("There is no session " + session);
  }
}
