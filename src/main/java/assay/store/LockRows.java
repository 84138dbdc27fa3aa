package assay.store;

import assay.attempt.Outcome.HardStop;
import assay.attempt.Sha256;
import assay.conduct.Lock;
import assay.run.AttemptLog.AuditEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tables {@code locks} and {@code lock_keys}, and {@code audit_entries} that go with them. */
final class LockRows {
  private static final String HOLDING =
      """
      SELECT l.seq, l.attempt, l.cause, l.at FROM locks l
      WHERE l.seq = (SELECT min(lock_seq) FROM lock_keys
        WHERE key IN (SELECT value FROM json_each(?)))
      """;

  private LockRows() {}

  /** Writes a lock and the audit entry that goes with it. */
  static void insert(Link link, Lock lock) throws SQLException {
    long seq =
        link.first(
                "INSERT INTO locks (attempt, cause, at) VALUES (?, ?, ?) RETURNING seq",
                row -> row.getLong(1),
                lock.attempt().toString(),
                lock.cause().name(),
                lock.at().toString())
            .orElseThrow();
    for (int i = 0; i < lock.keys().size(); i++) {
      link.update(
          "INSERT INTO lock_keys (key, lock_seq, position) VALUES (?, ?, ?)",
          lock.keys().get(i).hex(),
          seq,
          i);
    }
    audit(link, new AuditEntry(lock.at(), "hard-stop", lock.attempt(), lock.cause().name()));
  }

  /** The first lock that holds any of the keys. */
  static Optional<Lock> holding(Link link, Collection<Sha256> keys) throws SQLException {
    String json = StoredJson.write(keys.stream().map(Sha256::hex).toList());
    return link.first(HOLDING, row -> lock(link, row), json);
  }

  private static Lock lock(Link link, ResultSet row) throws SQLException {
    return new Lock(
        link.list(
            "SELECT key FROM lock_keys WHERE lock_seq = ? ORDER BY position",
            key -> new Sha256(key.getString(1)),
            row.getLong(1)),
        UUID.fromString(row.getString(2)),
        HardStop.valueOf(row.getString(3)),
        Instant.parse(row.getString(4)));
  }

  private static void audit(Link link, AuditEntry entry) throws SQLException {
    link.update(
        "INSERT INTO audit_entries (at, event, attempt, detail) VALUES (?, ?, ?, ?)",
        entry.at().toString(),
        entry.event(),
        entry.attempt() == null ? null : entry.attempt().toString(),
        entry.detail());
  }

  /** The audit log, oldest first. */
  static List<AuditEntry> audit(Link link) throws SQLException {
    return link.list(
        "SELECT at, event, attempt, detail FROM audit_entries ORDER BY seq", LockRows::entry);
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    String attempt = row.getString(3);
    return new AuditEntry(
        Instant.parse(row.getString(1)),
        row.getString(2),
        attempt == null ? null : UUID.fromString(attempt),
        row.getString(4));
  }
}
