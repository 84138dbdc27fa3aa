package assay.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.attempt.Attempt;
import assay.run.AttemptLog;
import assay.run.AttemptLog.Query;
import assay.run.Cancellation;
import assay.run.Doctor;
import assay.run.Finding;
import assay.store.Facts;
import assay.store.WorkspaceDoctor;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The index of words is written after the attempts, and nobody who searches sees it. */
class LaterWordsTest {
  @TempDir Path folder;

  @Test
  void aSearchFindsWhatWasWrittenJustBefore() {
    try (SqliteAttemptLog log = open(true)) {
      begin(log, "A vase of glass");
      assertEquals(1, found(log, "vase"));
    }
  }

  @Test
  @Timeout(30)
  void anotherProgramFindsItAMomentLater() {
    try (SqliteAttemptLog log = open(true);
        SqliteAttemptLog other = open(false)) {
      begin(log, "A vase of glass");
      while (found(other, "vase") == 0) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void closingLeavesNothingDue() throws SQLException {
    try (SqliteAttemptLog log = open(true)) {
      begin(log, "A vase of glass");
    }
    assertEquals(0, due());
    try (SqliteAttemptLog other = open(false)) {
      assertEquals(1, found(other, "vase"));
    }
  }

  @Test
  void whatAKilledProgramLeftDueIsNoDamageAndIsFound() throws SQLException {
    try (SqliteAttemptLog log = open(true)) {
      begin(log, "A vase of glass");
    }
    try (Link link = Link.toWrite(folder.resolve(Database.NAME))) {
      link.update("INSERT INTO attempt_words_due (attempt_seq) SELECT seq FROM attempts");
      link.update("DELETE FROM attempt_words");
    }
    Doctor.Report report =
        new WorkspaceDoctor(folder, Facts.CLOCK).examine(false, new Cancellation());
    assertEquals(
        List.of(),
        report.findings().stream().filter(f -> f.kind() == Finding.Kind.WORD_INDEX).toList());
    try (SqliteAttemptLog log = open(true)) {
      assertEquals(1, found(log, "vase"));
    }
    assertEquals(0, due());
  }

  private SqliteAttemptLog open(boolean writable) {
    Database database =
        writable
            ? Database.toWrite(folder, Migrations.shipped())
            : Database.toRead(folder, Migrations.shipped());
    return new SqliteAttemptLog(database, Facts.CLOCK, Facts::read, "First", writable);
  }

  private static void begin(AttemptLog log, String prompt) {
    AttemptLog.Run run = log.openRun(log.sessions().getFirst().id(), 1);
    Attempt attempt = Facts.attempt(run, 1, prompt);
    log.begin(attempt, Facts.URL, "{}");
    log.complete(attempt.id(), Facts.shown(), List.of(), null);
  }

  private static int found(AttemptLog log, String words) {
    Query query = new Query(log.sessions().getFirst().id(), null, words, null, 10);
    return log.page(query).attempts().size();
  }

  private long due() throws SQLException {
    try (Link link = Link.toRead(folder.resolve(Database.NAME))) {
      return link.first("SELECT count(*) FROM attempt_words_due", row -> row.getLong(1))
          .orElseThrow();
    }
  }
}
