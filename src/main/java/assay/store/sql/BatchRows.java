package assay.store.sql;

import assay.attempt.Attempt;
import assay.run.sweep.BatchLog.Again;
import assay.run.sweep.BatchLog.OpenBatch;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables {@code sweep_batches}, {@code sweep_batch_lines} and {@code sweep_batch_notes}. */
final class BatchRows {
  /** Whether attempt {@code a} goes on in a batch that has not ended. */
  static final String IN_OPEN_BATCH =
      """
      SELECT 1 FROM sweep_batch_lines l
      WHERE l.attempt = a.id AND NOT EXISTS (
        SELECT 1 FROM sweep_batch_notes n WHERE n.batch_seq = l.batch_seq AND n.state IS NOT NULL)
      """;

  private static final String OPEN_OF =
      """
      SELECT b.seq, b.display_name,
        (SELECT n.name FROM sweep_batch_notes n WHERE n.batch_seq = b.seq AND n.name IS NOT NULL
          ORDER BY n.seq DESC LIMIT 1)
      FROM sweep_batches b JOIN sweeps w ON w.seq = b.sweep_seq
      WHERE w.id = ? AND NOT EXISTS (
        SELECT 1 FROM sweep_batch_notes n WHERE n.batch_seq = b.seq AND n.state IS NOT NULL)
      ORDER BY b.seq
      """;

  private static final String SWEEPS_IN_BATCHES =
      """
      SELECT DISTINCT w.id
      FROM sweep_batches b JOIN sweeps w ON w.seq = b.sweep_seq JOIN sessions s
        ON s.seq = w.session_seq
      WHERE s.id = ? AND NOT EXISTS (
        SELECT 1 FROM sweep_batch_notes n WHERE n.batch_seq = b.seq AND n.state IS NOT NULL)
      """;

  private BatchRows() {}

  /** The sweeps of a session that have a batch which has not ended. */
  static List<UUID> sweepsInBatches(Link link, UUID session) throws SQLException {
    return link.list(
        SWEEPS_IN_BATCHES, row -> UUID.fromString(row.getString(1)), session.toString());
  }

  static int open(Link link, UUID sweep, String displayName, List<UUID> attempts, Instant at)
      throws SQLException {
    return open(link, SweepRows.seqOf(link, sweep), displayName, attempts, at);
  }

  private static int open(
      Link link, long sweep, String displayName, List<UUID> attempts, Instant at)
      throws SQLException {
    link.update(
        "INSERT INTO sweep_batches (sweep_seq, display_name, opened_at) VALUES (?, ?, ?)",
        sweep,
        displayName,
        at.toString());
    long batch = seqOf(link, displayName);
    for (int i = 0; i < attempts.size(); i++) {
      link.update(
          "INSERT INTO sweep_batch_lines (batch_seq, position, attempt) VALUES (?, ?, ?)",
          batch,
          i,
          attempts.get(i).toString());
    }
    return attempts.size();
  }

  /** Writes what came of lines and the batch in which they go on, for the sweep of another. */
  static void again(Link link, String before, Again again, Instant at) throws SQLException {
    for (Map.Entry<UUID, Attempt.Try> line : again.tried().entrySet()) {
      TryRows.insert(link, AttemptRows.underWay(link, line.getKey()), line.getValue());
    }
    long sweep =
        link.first(
                "SELECT sweep_seq FROM sweep_batches WHERE display_name = ?",
                row -> row.getLong(1),
                before)
            .orElseThrow(() -> new IllegalArgumentException("There is no batch " + before));
    open(link, sweep, again.displayName(), List.copyOf(again.tried().keySet()), at);
  }

  /** Adds a note: a name, or how it ended. */
  static int note(
      Link link, String displayName, Instant at, @Nullable String name, @Nullable String state)
      throws SQLException {
    return link.update(
        "INSERT INTO sweep_batch_notes (batch_seq, at, name, state) VALUES (?, ?, ?, ?)",
        seqOf(link, displayName),
        at.toString(),
        name,
        state);
  }

  private static long seqOf(Link link, String displayName) throws SQLException {
    return link.first(
            "SELECT seq FROM sweep_batches WHERE display_name = ?",
            row -> row.getLong(1),
            displayName)
        .orElseThrow(() -> new IllegalArgumentException("There is no batch " + displayName));
  }

  private record Open(long seq, String displayName, @Nullable String name) {}

  static List<OpenBatch> openOf(Link link, UUID sweep) throws SQLException {
    List<Open> rows =
        link.list(
            OPEN_OF,
            row -> new Open(row.getLong(1), row.getString(2), row.getString(3)),
            sweep.toString());
    List<OpenBatch> open = new ArrayList<>();
    for (Open row : rows) {
      open.add(new OpenBatch(row.displayName(), row.name(), underWay(link, row.seq())));
    }
    return open;
  }

  private static List<Attempt> underWay(Link link, long batch) throws SQLException {
    List<String> ids =
        link.list(
            "SELECT attempt FROM sweep_batch_lines WHERE batch_seq = ? ORDER BY position",
            row -> row.getString(1),
            batch);
    List<Attempt> attempts = new ArrayList<>();
    for (String id : ids) {
      Optional<Attempt> attempt = AttemptPages.find(link, UUID.fromString(id));
      attempt.filter(one -> one.completion() == null).ifPresent(attempts::add);
    }
    return attempts;
  }
}
