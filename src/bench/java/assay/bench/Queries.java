package assay.bench;

import assay.run.AttemptLog;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * The queries behind P5, P6 and P6b over 100,000 attempts, beside the plainest statement that finds
 * the same rows: its numbers alone for a page, the count by group.
 */
final class Queries {
  private static final int ATTEMPTS = 100_000;
  private static final int TIMES = 200;
  private static final int PAGE = 50;

  private Queries() {}

  /** Runs it. */
  public static void main(String[] words) throws Exception {
    try (Scratch scratch = Scratch.make()) {
      Path workspace = Seed.given(words, scratch.path().resolve("workspace"), ATTEMPTS);
      try (Ours ours = new Ours(workspace, "http://127.0.0.1:1", "m");
          Connection plain =
              DriverManager.getConnection("jdbc:sqlite:" + workspace.resolve("assay.db"))) {
        UUID session = Queries.session(ours, Seed.MANY);
        compare(ours.log(), plain, session);
      }
    }
  }

  static UUID session(Ours ours, String name) {
    return ours.log().sessions().stream()
        .filter(session -> session.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static void compare(AttemptLog log, Connection plain, UUID session) throws Exception {
    String mine = " WHERE session_seq = (SELECT seq FROM sessions WHERE id = '" + session + "') ";
    page("first page", log, plain, session, "", "SELECT * FROM attempts" + mine);
    for (String words : new String[] {"teapot", "lighthouse ra", "study 9", "copper violin dawn"}) {
      String match = "\"" + words.replace(" ", "\"* \"") + "\"*";
      String found =
          "SELECT a.* FROM attempt_words w CROSS JOIN attempts a ON a.seq = w.rowid"
              + mine
              + "AND w.attempt_words MATCH '"
              + match
              + "' ";
      page("search: " + words, log, plain, session, words, found);
    }
    String counts =
        "SELECT outcome_group, count(*) FROM attempts" + mine + "GROUP BY outcome_group";
    System.out.println("counts by group");
    new Turns("query", 20)
        .with("count floor", () -> times(20, () -> read(plain, counts)))
        .with("Assay's log", () -> times(20, () -> log.counts(session)))
        .run();
  }

  private static void page(
      String what, AttemptLog log, Connection plain, UUID session, String words, String sql)
      throws Exception {
    System.out.println(what);
    AttemptLog.Query query = new AttemptLog.Query(session, null, words, null, PAGE);
    String ordered =
        sql + " ORDER BY " + (words.isEmpty() ? "seq" : "w.rowid") + " DESC LIMIT " + PAGE;
    new Turns("query", TIMES)
        .with("query floor", () -> times(TIMES, () -> read(plain, ordered)))
        .with("Assay's page, decoded", () -> times(TIMES, () -> log.page(query)))
        .run();
  }

  private static void times(int count, Turns.Work work) throws Exception {
    for (int i = 0; i < count; i++) {
      work.run();
    }
  }

  private static void read(Connection plain, String sql) throws SQLException {
    try (Statement statement = plain.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int i = 1; i <= columns; i++) {
          rows.getObject(i);
        }
      }
    }
  }
}
