package assay.store.sql;

import assay.attempt.Outcome.HardStop;
import assay.attempt.Sha256;
import assay.conduct.AuditEvent;
import assay.conduct.Lock;
import assay.run.AttemptLog.AuditEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables {@code locks} and {@code lock_keys}, and {@code audit_entries} that go with them. */
final class LockRows {
  private static final String FIRST_OF_KEY =
      "SELECT lock_seq FROM lock_keys WHERE key = ? ORDER BY lock_seq LIMIT 1";

  private static final String LOCK = "SELECT seq, attempt, cause, at FROM locks WHERE seq = ?";

  private LockRows() {}

  /** Writes the lock of an answer and the audit entry that goes with it. */
  static void insertWithAudit(Link link, Lock lock) throws SQLException {
    insert(link, lock);
    audit(
        link, new AuditEntry(lock.at(), AuditEvent.HARD_STOP, lock.attempt(), lock.cause().name()));
  }

  /** Writes a lock. */
  static void insert(Link link, Lock lock) throws SQLException {
    long seq =
        link.first(
                "INSERT INTO locks (attempt, cause, at) VALUES (?, ?, ?) RETURNING seq",
                row -> row.getLong(1),
                text(lock.attempt()),
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
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }

  private static @Nullable UUID id(@Nullable String text) {
    return text == null ? null : UUID.fromString(text);
  }

  /** The first lock that holds any of the keys, which are few. Asked before each request. */
  static Optional<Lock> holding(Link link, Collection<Sha256> keys) throws SQLException {
    long first = Long.MAX_VALUE;
    for (Sha256 key : keys) {
      first =
          Math.min(first, link.first(FIRST_OF_KEY, row -> row.getLong(1), key.hex()).orElse(first));
    }
    return first == Long.MAX_VALUE
        ? Optional.empty()
        : link.first(LOCK, row -> lock(link, row), first);
  }

  /** Every lock, the oldest first. */
  static List<Lock> all(Link link) throws SQLException {
    return link.list(
        "SELECT l.seq, l.attempt, l.cause, l.at FROM locks l ORDER BY l.seq",
        row -> lock(link, row));
  }

  /** Whether this very lock is there. */
  static boolean isThere(Link link, Lock lock) throws SQLException {
    String same = "SELECT seq, attempt, cause, at FROM locks WHERE cause = ? AND at = ?";
    return link.list(same, row -> lock(link, row), lock.cause().name(), lock.at().toString())
        .contains(lock);
  }

  private static Lock lock(Link link, ResultSet row) throws SQLException {
    return new Lock(
        link.list(
            "SELECT key FROM lock_keys WHERE lock_seq = ? ORDER BY position",
            key -> new Sha256(key.getString(1)),
            row.getLong(1)),
        id(row.getString(2)),
        HardStop.valueOf(row.getString(3)),
        Instant.parse(row.getString(4)));
  }

  /** Adds an entry to the audit log. */
  static int audit(Link link, AuditEntry entry) throws SQLException {
    return link.update(
        "INSERT INTO audit_entries (at, event, attempt, detail) VALUES (?, ?, ?, ?)",
        entry.at().toString(),
        entry.event(),
        text(entry.attempt()),
        entry.detail());
  }

  /** The audit log, oldest first. */
  static List<AuditEntry> audit(Link link) throws SQLException {
    return link.list(
        "SELECT at, event, attempt, detail FROM audit_entries ORDER BY seq", LockRows::entry);
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        Instant.parse(row.getString(1)), row.getString(2), id(row.getString(3)), row.getString(4));
  }
}
