package assay.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.attempt.Attempt;
import assay.run.AttemptLog.Run;
import assay.store.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanEndTest {
  @TempDir Path folder;

  /** SQLite takes in its log when the last connection goes, if that one may write. */
  @Test
  void nothingStandsBesideTheDatabase() throws IOException {
    Database database = Database.toWrite(folder, Migrations.shipped());
    try (SqliteAttemptLog log =
        new SqliteAttemptLog(database, Facts.CLOCK, Facts::read, "First", true)) {
      Run run = log.openRun(log.sessions().getFirst().id(), 1);
      Attempt attempt = Facts.attempt(run, 1, "A vase of glass");
      log.begin(attempt, Facts.URL, "{}");
      assertEquals(attempt, log.find(attempt.id()).orElseThrow());
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(Database.NAME), files.map(f -> f.getFileName().toString()).toList());
    }
  }
}
