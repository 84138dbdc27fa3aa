package assay.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Attempt;
import assay.attempt.Attempt.Completion;
import assay.attempt.Outcome;
import assay.conduct.Lock;
import assay.run.AttemptLog;
import assay.run.AttemptLog.Run;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import assay.store.AttemptLogContract;
import assay.store.Facts;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteAttemptLogTest extends AttemptLogContract {
  @TempDir Path folder;
  private @Nullable Database database;

  @Override
  protected AttemptLog open() {
    database = Database.toWrite(folder, Migrations.shipped());
    return new SqliteAttemptLog(database, Facts.CLOCK, Facts::read, FIRST, true);
  }

  private Database database() {
    return java.util.Objects.requireNonNull(database);
  }

  private SqliteAttemptLog reopen() throws Exception {
    closeIt();
    return (SqliteAttemptLog) open();
  }

  @Test
  void keepsEverythingWhenClosedAndOpenedAgain() throws Exception {
    log().renameSession(session().id(), "Renamed");
    Attempt shown = complete(run(), 1, Facts.shown());
    try (SqliteAttemptLog again = reopen()) {
      assertEquals("Renamed", again.sessions().getFirst().name());
      assertEquals(List.of(shown), again.page(query("vase", null, null, 9)).attempts());
      assertEquals(2, again.openRun(session().id(), 1).number());
    }
  }

  @Test
  void whatWasUnderWayIsInterruptedAtTheNextOpening() throws Exception {
    Run run = run();
    Attempt done = complete(run, 1, Facts.shown());
    Attempt left = begin(run, 2, "left");
    try (SqliteAttemptLog again = reopen()) {
      assertEquals(List.of(left.id()), again.interruptedAtOpening());
      Outcome interrupted = Outcome.of(new Answer.Interrupted());
      assertEquals(
          left.completed(new Completion(Facts.NOW, Duration.ZERO, 1, interrupted)),
          again.find(left.id()).orElseThrow());
      assertEquals(1, again.raw(left.id()).orElseThrow().tries().size());
      assertEquals(done, again.find(done.id()).orElseThrow());
    }
    try (SqliteAttemptLog third = reopen()) {
      assertEquals(List.of(), third.interruptedAtOpening());
    }
  }

  @Test
  void aReaderSeesWhatIsCommittedAndWritesNothing() throws Exception {
    Attempt under = begin(run(), 1, "under way");
    try (SqliteAttemptLog reader = reader()) {
      assertEquals(under, reader.find(under.id()).orElseThrow());
      assertEquals(List.of(), reader.interruptedAtOpening());
      Attempt later = complete(run(), 1, Facts.shown());
      assertEquals(later, reader.find(later.id()).orElseThrow());
      StoreFailure refused =
          assertThrows(StoreFailure.class, () -> reader.openRun(session().id(), 1));
      assertEquals(Kind.READ_ONLY, refused.kind());
    }
    assertTrue(log().find(under.id()).orElseThrow().outcome().isEmpty());
  }

  private SqliteAttemptLog reader() {
    Database reading = Database.toRead(folder, Migrations.shipped());
    return new SqliteAttemptLog(reading, Facts.CLOCK, Facts::read, FIRST, false);
  }

  @Test
  void aReaderOfAnEmptyWorkspaceHasASession(@TempDir Path other) {
    Database.toWrite(other, Migrations.shipped()).close();
    Database reading = Database.toRead(other, Migrations.shipped());
    try (SqliteAttemptLog reader =
        new SqliteAttemptLog(reading, Facts.CLOCK, Facts::read, FIRST, false)) {
      assertEquals(FIRST, reader.sessions().getFirst().name());
      assertEquals(reader.sessions(), reader.sessions());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE attempts SET message = 'x' WHERE ended_at IS NOT NULL",
        "UPDATE attempts SET model = 'x' WHERE ended_at IS NULL",
        "UPDATE attempts SET case_seq = case_seq WHERE ended_at IS NULL",
        "UPDATE attempts SET declaration = NULL WHERE ended_at IS NULL",
        "UPDATE attempts SET endpoint_name = 'x' WHERE ended_at IS NULL",
        "UPDATE attempts SET access = NULL WHERE ended_at IS NULL",
        "DELETE FROM attempts WHERE ended_at IS NOT NULL",
        "DELETE FROM attempts WHERE ended_at IS NULL",
        "REPLACE INTO attempts SELECT * FROM attempts",
        "UPDATE tries SET body = x'00'",
        "DELETE FROM tries",
        "REPLACE INTO tries SELECT * FROM tries",
        "INSERT INTO tries SELECT attempt_seq, 9, started_at, took_nanos, answer, fault, detail,"
            + " http_status, http, body, images FROM tries",
        "UPDATE cases SET prompt = 'x'",
        "DELETE FROM cases",
        "UPDATE requests SET body = 'x'",
        "DELETE FROM requests",
        "UPDATE runs SET number = 9",
        "UPDATE runs SET purpose = 'x'",
        "DELETE FROM runs",
        "UPDATE sessions SET id = 'x'",
        "DELETE FROM sessions",
        "UPDATE reviews SET note = 'x'",
        "DELETE FROM reviews",
        "UPDATE locks SET cause = 'x'",
        "DELETE FROM locks",
        "REPLACE INTO locks SELECT * FROM locks",
        "UPDATE lock_keys SET key = 'x'",
        "DELETE FROM lock_keys",
        "UPDATE audit_entries SET detail = 'x'",
        "DELETE FROM audit_entries",
        "REPLACE INTO audit_entries SELECT * FROM audit_entries",
      })
  void noStatementChangesWhatWasWritten(String sql) throws Exception {
    Run run = run();
    begin(run, 1, "under way");
    Attempt stopped = begin(run, 2, "A red vase");
    Completion end = Facts.hardStop();
    Lock lock = Lock.from(stopped, end.outcome(), Facts.NOW).orElseThrow();
    Answer answer = Facts.answer(200, "PROHIBITED_CONTENT", null, null);
    log().complete(stopped.id(), end, List.of(Facts.aTry(1, answer)), lock);
    log()
        .review(
            new assay.attempt.Review(
                stopped.id(), assay.attempt.Review.Verdict.UNSURE, "", Facts.NOW));
    SQLException refused = assertThrows(SQLException.class, () -> execute(sql));
    assertEquals(19, refused.getErrorCode(), refused.getMessage());
    assertTrue(String.valueOf(refused.getMessage()).contains("CONSTRAINT_TRIGGER"));
  }

  /** As another program would, but with REPLACE firing triggers as our own connection has it. */
  private void execute(String sql) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA recursive_triggers = ON");
      statement.execute(sql);
    }
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Database.NAME));
  }

  @ParameterizedTest
  @ValueSource(strings = {"synchronous=2", "journal_mode=wal", "foreign_keys=1", "temp_store=2"})
  void itsWriterIsAsDurableAsPromised(String pragma) {
    String name = pragma.substring(0, pragma.indexOf('='));
    String value =
        database()
            .write(link -> link.first("PRAGMA " + name, row -> row.getString(1)).orElseThrow());
    assertEquals(pragma, name + "=" + value);
  }

  @Test
  void countsAreReadFromAnIndexAlone() throws Exception {
    String counts =
        "SELECT outcome_group, count(*) FROM attempts WHERE session_seq = 1"
            + " AND outcome_group IS NOT NULL GROUP BY outcome_group";
    assertTrue(plan(counts).contains("USING COVERING INDEX attempts_by_group"), plan(counts));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM attempts WHERE session_seq = 1 AND seq < 9 ORDER BY seq DESC LIMIT 9",
        "SELECT * FROM attempts WHERE session_seq = 1 AND outcome_group = 'SHOWN' AND seq < 9"
            + " ORDER BY seq DESC LIMIT 9",
        AttemptPages.UNDER_WAY
      })
  void pagesComeFromAnIndexWithoutSorting(String sql) throws Exception {
    assertTrue(plan(sql).contains("INDEX attempts_by_"), plan(sql));
    assertTrue(!plan(sql).contains("TEMP B-TREE"), plan(sql));
  }

  private String plan(String sql) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
      StringBuilder plan = new StringBuilder();
      while (rows.next()) {
        plan.append(rows.getString("detail")).append('\n');
      }
      return plan.toString();
    }
  }

  @Test
  void equalCasesAndRequestsAreStoredOnce() throws Exception {
    Run run = run();
    begin(run, 1, "A red vase");
    begin(run, 2, "A red vase");
    begin(run, 3, "Another vase");
    assertEquals("2", single("SELECT count(*) FROM cases"));
    assertEquals("1", single("SELECT count(*) FROM requests"));
  }

  private String single(String sql) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertTrue(rows.next());
      return rows.getString(1);
    }
  }

  @Test
  void sixteenWritersEachFindTheirOwn() throws Exception {
    Run run = run();
    List<Future<Attempt>> written = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int writer = 0; writer < 16; writer++) {
        for (int i = 0; i < 25; i++) {
          int repeat = writer * 25 + i + 1;
          written.add(threads.submit(() -> complete(run, repeat, Facts.shown())));
        }
      }
    }
    for (Future<Attempt> attempt : written) {
      assertEquals(attempt.get(), log().find(attempt.get().id()).orElseThrow());
    }
    assertEquals(400, all("vase", Outcome.Group.SHOWN, 64).size());
    assertEquals("ok", single("PRAGMA integrity_check"));
  }

  @Test
  void aFullDiskSaysSoAndHarmsNothing() throws Exception {
    Attempt kept = complete(run(), 1, Facts.shown());
    Run run = run();
    database().write(link -> link.first("PRAGMA max_page_count = 60", row -> row.getInt(1)).get());
    StoreFailure full = assertThrows(StoreFailure.class, () -> fill(run));
    assertEquals(Kind.DISK_FULL, full.kind());
    assertEquals(kept, log().find(kept.id()).orElseThrow());
    database()
        .write(link -> link.first("PRAGMA max_page_count = 99999", row -> row.getInt(1)).get());
    Attempt later = complete(run(), 1, Facts.shown());
    assertEquals(later, log().find(later.id()).orElseThrow());
    assertEquals("ok", single("PRAGMA integrity_check"));
  }

  private void fill(Run run) {
    for (int repeat = 1; repeat < 1000; repeat++) {
      begin(run, repeat, "vase ".repeat(1000) + repeat);
    }
  }

  @Test
  void nothingWorksAfterClosing() throws Exception {
    closeIt();
    for (org.junit.jupiter.api.function.Executable use :
        List.<org.junit.jupiter.api.function.Executable>of(
            this::run, () -> log().sessions(), () -> log().audit())) {
      assertEquals(Kind.UNREACHABLE, assertThrows(StoreFailure.class, use).kind());
    }
  }
}
