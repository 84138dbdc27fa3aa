package assay.store.sql;

import assay.attempt.Attempt;
import assay.attempt.Attempt.Completion;
import assay.attempt.Attempt.Place;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Declaration;
import assay.attempt.Endpoint;
import assay.attempt.Outcome;
import assay.attempt.OutputOptions;
import assay.attempt.ReferenceImage;
import assay.attempt.Thresholds;
import assay.run.AttemptLog.Page;
import assay.run.AttemptLog.Query;
import assay.run.StoreFailure;
import assay.store.json.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads attempts, a page at a time. A page starts after the last number of the one before, so that
 * every page costs the same and none repeats or misses an attempt while others come in.
 */
final class AttemptPages {
  private static final int CURSOR_RADIX = 36;

  private static final String COLUMNS =
      """
      SELECT a.seq, a.id, s.id AS session, r.id AS run, r.number, a.repeat, r.repeats, c.prompt,
        c.images, a.begun_at, a.endpoint, a.base_url, a.endpoint_name, a.access,
        a.declaration, a.model, a.thresholds, a.output, a.ended_at,
        a.took_nanos, a.tries, a.outcome
      """;

  private static final String JOINED =
      """
      JOIN runs r ON r.seq = a.run_seq
      JOIN sessions s ON s.seq = a.session_seq
      JOIN cases c ON c.seq = a.case_seq
      """;

  /** By the index of words, newest number first. CROSS JOIN keeps SQLite to this order. */
  private static final String MATCHING =
      """
      FROM attempt_words w CROSS JOIN attempts a ON a.seq = w.rowid
      """;

  private static final String COUNTS =
      """
      SELECT outcome_group, count(*) FROM attempts
      WHERE session_seq = (SELECT seq FROM sessions WHERE id = ?) AND outcome_group IS NOT NULL
      GROUP BY outcome_group
      """;

  /**
   * What is under way has no group yet. By itself, since SQLite would read every row to join more.
   */
  static final String UNDER_WAY =
      """
      SELECT u.seq
      FROM sessions t CROSS JOIN attempts u ON u.session_seq = t.seq AND u.outcome_group IS NULL
      """;

  private static final String OF_RUN =
      """
      WHERE a.seq > (SELECT seq << 20 FROM runs WHERE id = ?1)
        AND a.seq < (SELECT (seq + 1) << 20 FROM runs WHERE id = ?1)
      ORDER BY a.repeat, a.seq
      """;

  private AttemptPages() {}

  static Optional<Attempt> find(Link link, UUID attempt) throws SQLException {
    return link.first(
        COLUMNS + "FROM attempts a\n" + JOINED + "WHERE a.id = ?",
        AttemptPages::attempt,
        attempt.toString());
  }

  /** Those of a run by their range of numbers, in the order of their repeats. */
  static List<Attempt> ofRun(Link link, UUID run) throws SQLException {
    return link.list(
        COLUMNS + "FROM attempts a\n" + JOINED + OF_RUN, AttemptPages::attempt, run.toString());
  }

  static Page page(Link link, Query query) throws SQLException {
    if (query.limit() < 1) {
      throw new IllegalArgumentException("A page has at least one attempt");
    }
    List<Object> values = new ArrayList<>();
    String sql = sql(query, values);
    List<Numbered> found = link.list(sql, AttemptPages::numbered, values.toArray());
    boolean more = found.size() > query.limit();
    List<Numbered> shown = more ? found.subList(0, query.limit()) : found;
    return new Page(
        shown.stream().map(Numbered::attempt).toList(),
        more ? Long.toString(shown.getLast().seq(), CURSOR_RADIX) : null);
  }

  private static String sql(Query query, List<Object> values) {
    Optional<String> words = SearchWords.query(query.search());
    StringBuilder sql = new StringBuilder(COLUMNS);
    sql.append(words.isPresent() ? MATCHING : "FROM attempts a\n").append(JOINED);
    sql.append("WHERE a.session_seq = (SELECT seq FROM sessions WHERE id = ?)\n");
    values.add(query.session().toString());
    words.ifPresent(match -> add(sql, values, "AND w.attempt_words MATCH ?\n", match));
    if (query.group() != null) {
      add(sql, values, "AND a.outcome_group = ?\n", query.group().name());
    }
    String seq = words.isPresent() ? "w.rowid" : "a.seq";
    if (query.after() != null) {
      add(sql, values, "AND " + seq + " < ?\n", cursor(query.after()));
    }
    add(sql, values, "ORDER BY " + seq + " DESC LIMIT ?", query.limit() + 1);
    return sql.toString();
  }

  private static void add(StringBuilder sql, List<Object> values, String part, Object value) {
    sql.append(part);
    values.add(value);
  }

  private static long cursor(String text) {
    try {
      return Long.parseLong(text, CURSOR_RADIX);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("Not a cursor of a page: " + text, e);
    }
  }

  static Map<Outcome.Group, Integer> counts(Link link, UUID session) throws SQLException {
    Map<Outcome.Group, Integer> counts = new EnumMap<>(Outcome.Group.class);
    link.list(
            COUNTS,
            row -> Map.entry(Outcome.Group.valueOf(row.getString(1)), row.getInt(2)),
            session.toString())
        .forEach(count -> counts.put(count.getKey(), count.getValue()));
    return counts;
  }

  /** Those that are under way and not in a batch, where they go on, oldest first. */
  static List<Attempt> underWay(Link link) throws SQLException {
    return link.list(
        COLUMNS
            + "FROM attempts a\n"
            + JOINED
            + "WHERE a.seq IN ("
            + UNDER_WAY
            + ") AND NOT EXISTS ("
            + BatchRows.IN_OPEN_BATCH
            + ") ORDER BY a.seq",
        AttemptPages::attempt);
  }

  private static Numbered numbered(ResultSet row) throws SQLException {
    return new Numbered(row.getLong("seq"), attempt(row));
  }

  private static Attempt attempt(ResultSet row) throws SQLException {
    try {
      return new Attempt(
          UUID.fromString(row.getString("id")),
          place(row),
          tested(row),
          configuration(row),
          Instant.parse(row.getString("begun_at")),
          completion(row));
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw new StoreFailure(StoreFailure.Kind.CORRUPT, "A stored attempt cannot be read", e);
    }
  }

  /** The case of a row with the columns of a case. */
  static Case tested(ResultSet row) throws SQLException {
    String declaration = row.getString("declaration");
    return new Case(
        row.getString("prompt"),
        StoredJson.list(row.getString("images"), ReferenceImage.class),
        declaration == null
            ? Declaration.NOT_STATED
            : StoredJson.read(declaration, Declaration.class));
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        UUID.fromString(row.getString("session")),
        UUID.fromString(row.getString("run")),
        row.getInt("number"),
        row.getInt("repeat"),
        row.getInt("repeats"));
  }

  /** The configuration of a row with the columns of one. */
  static Configuration configuration(ResultSet row) throws SQLException {
    return new Configuration(
        endpoint(row),
        row.getString("model"),
        StoredJson.read(row.getString("thresholds"), Thresholds.class),
        StoredJson.read(row.getString("output"), OutputOptions.class));
  }

  /** What was sent before access was stored went by the usual one of its kind. */
  private static Endpoint endpoint(ResultSet row) throws SQLException {
    Endpoint.Kind kind = Endpoint.Kind.valueOf(row.getString("endpoint"));
    String access = row.getString("access");
    return access == null
        ? new Endpoint(kind, row.getString("base_url"))
        : new Endpoint(
            kind,
            row.getString("endpoint_name"),
            row.getString("base_url"),
            StoredJson.read(access, Endpoint.Access.class));
  }

  private static @Nullable Completion completion(ResultSet row) throws SQLException {
    String endedAt = row.getString("ended_at");
    return endedAt == null
        ? null
        : new Completion(
            Instant.parse(endedAt),
            Duration.ofNanos(row.getLong("took_nanos")),
            row.getInt("tries"),
            StoredJson.read(row.getString("outcome"), Outcome.class));
  }

  private record Numbered(long seq, Attempt attempt) {}
}
