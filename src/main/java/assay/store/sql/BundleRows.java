package assay.store.sql;

import assay.attempt.Session;
import assay.attempt.Sha256;
import assay.run.bundle.Origin;
import assay.run.bundle.RunFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tables {@code bundles} and {@code origins}, and the sessions and runs that come in. */
final class BundleRows {
  private static final String RUNS =
      """
      SELECT r.id, s.id, r.number, r.repeats, r.opened_at, r.purpose
      FROM runs r JOIN sessions s ON s.seq = r.session_seq
      WHERE s.id = ? ORDER BY r.seq
      """;

  private static final String INSERT_RUN =
      """
      INSERT INTO runs (id, session_seq, number, repeats, opened_at, purpose)
      SELECT ?1, s.seq,
        CASE WHEN EXISTS (SELECT 1 FROM runs WHERE session_seq = s.seq AND number = ?3)
        THEN (SELECT max(number) + 1 FROM runs WHERE session_seq = s.seq) ELSE ?3 END, ?4, ?5, ?6
      FROM sessions s WHERE s.id = ?2
      """;

  private static final String INSERT_BUNDLE =
      """
      INSERT INTO bundles (manifest, created_at, taken_at, prompts_redacted, signer)
      VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """;

  private static final String ORIGIN =
      """
      SELECT b.manifest, b.created_at, b.prompts_redacted, b.signer
      FROM attempts a JOIN origins o ON o.attempt_seq = a.seq JOIN bundles b ON b.seq = o.bundle_seq
      WHERE a.id = ?
      """;

  private BundleRows() {}

  static List<RunFacts> runs(Link link, UUID session) throws SQLException {
    return link.list(RUNS, BundleRows::run, session.toString());
  }

  private static RunFacts run(ResultSet row) throws SQLException {
    return new RunFacts(
        UUID.fromString(row.getString(1)),
        UUID.fromString(row.getString(2)),
        row.getInt(3),
        row.getInt(4),
        Instant.parse(row.getString(5)),
        row.getString(6));
  }

  static void takeSessions(Link link, List<Session> sessions) throws SQLException {
    for (Session session : sessions) {
      if (link.first("SELECT 1 FROM sessions WHERE id = ?", r -> true, session.id().toString())
          .isEmpty()) {
        SessionRows.create(link, session);
      }
    }
  }

  static void takeRuns(Link link, List<RunFacts> runs) throws SQLException {
    for (RunFacts run : runs) {
      if (link.first("SELECT 1 FROM runs WHERE id = ?", r -> true, run.id().toString()).isEmpty()) {
        link.update(
            INSERT_RUN,
            run.id().toString(),
            run.session().toString(),
            run.number(),
            run.repeats(),
            run.openedAt().toString(),
            run.purpose());
      }
    }
  }

  /** The number of a run that is there. */
  static int numberOf(Link link, UUID run) throws SQLException {
    return link.first("SELECT number FROM runs WHERE id = ?", row -> row.getInt(1), run.toString())
        .orElseThrow(() -> new IllegalArgumentException("There is no run " + run));
  }

  /** The number of a bundle, which is noted if it is new. */
  static long bundle(Link link, Origin origin, Instant now) throws SQLException {
    link.update(
        INSERT_BUNDLE,
        origin.manifest().hex(),
        origin.createdAt().toString(),
        now.toString(),
        origin.promptsRedacted() ? 1 : 0,
        origin.signer());
    return link.first(
            "SELECT seq FROM bundles WHERE manifest = ?",
            row -> row.getLong(1),
            origin.manifest().hex())
        .orElseThrow();
  }

  static void takeAbsent(Link link, List<Sha256> absent, long bundle) throws SQLException {
    for (Sha256 sha256 : absent) {
      link.update(
          "INSERT INTO absent_images (sha256, bundle_seq) VALUES (?, ?) ON CONFLICT DO NOTHING",
          sha256.hex(),
          bundle);
    }
  }

  static void putOrigin(Link link, long attempt, long bundle) throws SQLException {
    link.update("INSERT INTO origins (attempt_seq, bundle_seq) VALUES (?, ?)", attempt, bundle);
  }

  static Optional<Origin> originOf(Link link, UUID attempt) throws SQLException {
    return link.first(
        ORIGIN,
        row ->
            new Origin(
                new Sha256(row.getString(1)),
                Instant.parse(row.getString(2)),
                row.getInt(3) != 0,
                row.getString(4)),
        attempt.toString());
  }
}
