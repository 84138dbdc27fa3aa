package assay.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Declaration;
import assay.attempt.Endpoint;
import assay.attempt.Outcome;
import assay.attempt.Outcome.HardStop;
import assay.attempt.Session;
import assay.attempt.Sha256;
import assay.conduct.AuditEvent;
import assay.conduct.CaseKeys;
import assay.conduct.Lock;
import assay.run.AttemptLog.AuditEntry;
import assay.run.AttemptLog.Query;
import assay.store.Facts;
import assay.store.json.StoredJson;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of the first form, as the first version wrote it, keeps all its rows readable. */
class FirstFormTest {
  private static final UUID SESSION = UUID.fromString("00000000-0000-0000-0000-00000000000a");
  private static final UUID RUN = UUID.fromString("00000000-0000-0000-0000-00000000000b");
  private static final UUID STOPPED = UUID.fromString("00000000-0000-0000-0000-00000000000c");
  private static final UUID SHOWN = UUID.fromString("00000000-0000-0000-0000-00000000000d");
  private static final Case VASE = Case.ofPrompt("A red vase");
  private static final Sha256 PICTURE = Facts.hash("a picture");

  @TempDir Path folder;

  @BeforeEach
  void writeTheFirstForm() {
    Migrations first = new Migrations(Migrations.shipped().scripts().subList(0, 1));
    try (Database database = Database.toWrite(folder, first)) {
      database.write(FirstFormTest::fill);
    }
  }

  @Test
  void theCopyOfTheFirstFormIsItsOwnersAlone() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Database.toWrite(folder, Migrations.shipped()).close();
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(folder.resolve("assay.db.form-1"))));
  }

  private static boolean fill(Link link) throws SQLException {
    String now = Facts.NOW.toString();
    link.update("INSERT INTO sessions VALUES (1, ?, 'Kitchen', ?, 1)", SESSION.toString(), now);
    link.update("INSERT INTO runs VALUES (1, ?, 1, 7, 2, ?)", RUN.toString(), now);
    link.update("INSERT INTO cases VALUES (1, 'k', ?, '[]')", VASE.prompt());
    link.update("INSERT INTO requests VALUES (1, 'k', ?, '{}')", Facts.URL);
    attempt(link, 1, STOPPED, Facts.hardStop().outcome());
    attempt(link, 2, SHOWN, Facts.shown().outcome());
    link.update("INSERT INTO locks VALUES (4, ?, 'FIXED_POLICY', ?)", STOPPED.toString(), now);
    List<Sha256> keys = keys();
    for (int i = 0; i < keys.size(); i++) {
      link.update("INSERT INTO lock_keys VALUES (?, 4, ?)", keys.get(i).hex(), i);
    }
    link.update(
        "INSERT INTO audit_entries VALUES (1, ?, 'hard-stop', ?, 'FIXED_POLICY')",
        now,
        STOPPED.toString());
    return true;
  }

  private static List<Sha256> keys() {
    return List.of(CaseKeys.of(VASE).iterator().next(), PICTURE);
  }

  private static void attempt(Link link, int repeat, UUID id, Outcome outcome) throws SQLException {
    link.update(
        """
        INSERT INTO attempts (seq, id, session_seq, run_seq, repeat, case_seq, request_seq,
          begun_at, endpoint, base_url, model, thresholds, output)
        VALUES ((1 << 20) + ?1, ?2, 1, 1, ?1, 1, 1, ?3, 'NATIVE_GATEWAY', 'https://g.example', 'm',
          '{"byCategory":{"HARASSMENT":"OFF"}}', '{}')
        """,
        repeat,
        id.toString(),
        Facts.NOW.toString());
    link.update(
        "INSERT INTO tries VALUES ((1 << 20) + ?1, 1, ?2, 5, 'cancelled', NULL, NULL, NULL, NULL,"
            + " NULL, NULL)",
        repeat,
        Facts.NOW.toString());
    link.update(
        """
        UPDATE attempts SET ended_at = ?, took_nanos = 5, tries = 1, kind = ?, outcome_group = ?,
          outcome = ? WHERE id = ?
        """,
        Facts.NOW.toString(),
        outcome.kind().name(),
        outcome.group().name(),
        StoredJson.write(outcome),
        id.toString());
  }

  private SqliteAttemptLog open() {
    Database database = Database.toWrite(folder, Migrations.shipped());
    return new SqliteAttemptLog(database, Facts.CLOCK, Facts::read, "First", true);
  }

  @Test
  void keepsEveryRowReadable() {
    try (SqliteAttemptLog log = open()) {
      assertEquals(
          List.of(new Session(SESSION, "Kitchen", Facts.NOW, Session.USUAL_STANDARD)),
          log.sessions());
      List<Attempt> attempts = log.page(new Query(SESSION, null, "", null, 9)).attempts();
      assertEquals(List.of(SHOWN, STOPPED), attempts.stream().map(Attempt::id).toList());
      Attempt stopped = attempts.getLast();
      assertEquals(
          new Endpoint(Endpoint.Kind.NATIVE_GATEWAY, "https://g.example"),
          stopped.configuration().endpoint());
      assertEquals(VASE.declared(Declaration.NOT_STATED), stopped.tested());
      assertEquals(Optional.of(Facts.hardStop().outcome()), stopped.outcome());
      assertEquals(1, log.raw(STOPPED).orElseThrow().tries().size());
      assertEquals(Optional.empty(), log.purposeOf(RUN));
    }
    assertTrue(Files.exists(folder.resolve("assay.db.form-1")));
  }

  @Test
  void keepsEveryLockAndTheAuditLogAndTakesMore() {
    Lock old = new Lock(keys(), STOPPED, HardStop.FIXED_POLICY, Facts.NOW);
    AuditEntry entry = new AuditEntry(Facts.NOW, "hard-stop", STOPPED, "FIXED_POLICY");
    Case chair = Case.ofPrompt("A wooden chair");
    AuditEntry declared = new AuditEntry(Facts.NOW, AuditEvent.DECLARED_MINOR, null, "YES");
    try (SqliteAttemptLog log = open()) {
      for (Sha256 key : keys()) {
        assertEquals(Optional.of(old), log.lockOf(List.of(key)));
      }
      assertEquals(List.of(entry), log.audit());
      log.lock(Lock.declared(chair, Facts.NOW), declared);
      assertEquals(8, log.openRun(SESSION, 1, "A gauge").number());
    }
    try (SqliteAttemptLog again = open()) {
      assertEquals(Optional.of(old), again.lockOf(List.of(PICTURE)));
      assertTrue(again.lockOf(CaseKeys.of(chair)).isPresent());
      assertEquals(List.of(entry, declared), again.audit());
    }
  }

  @Test
  void theTablesThatWereMadeAnewAreAppendOnlyToo() {
    open().close();
    try (Database database = Database.toWrite(folder, Migrations.shipped())) {
      for (String sql :
          List.of(
              "DELETE FROM locks",
              "UPDATE locks SET attempt = NULL",
              "DELETE FROM lock_keys",
              "UPDATE lock_keys SET lock_seq = 9",
              "INSERT INTO lock_keys VALUES ('k', 99, 0)")) {
        assertThrows(RuntimeException.class, () -> database.write(link -> link.update(sql)), sql);
      }
      assertEquals(
          List.of(), database.read(link -> link.list("PRAGMA foreign_key_check", row -> 1)));
    }
  }
}
