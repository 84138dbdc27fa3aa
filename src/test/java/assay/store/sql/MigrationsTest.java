package assay.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
  private static final String ONE = "CREATE TABLE notes (x TEXT); INSERT INTO notes VALUES ('a');";
  private static final String TWO = "ALTER TABLE notes ADD COLUMN y TEXT;";
  private static final String BROKEN = "INSERT INTO notes VALUES ('b', 'c'); SELECT nonsense;";

  @TempDir Path folder;

  @Test
  void appliesEachScriptOnceAndInOrder() throws IOException {
    open(ONE).close();
    open(ONE, TWO).close();
    try (Database database = open(ONE, TWO)) {
      assertEquals(1, count(database, "SELECT count(y IS NULL) FROM notes"));
      assertEquals(2, database.read(Migrations::version));
    }
  }

  @Test
  void copiesADatabaseThatHoldsDataFirst() throws IOException, SQLException {
    open(ONE).close();
    assertEquals(List.of("assay.db"), databases());
    open(ONE, TWO).close();
    assertEquals(List.of("assay.db", "assay.db.form-1"), databases());
    try (Link copy = Link.toRead(folder.resolve("assay.db.form-1"))) {
      assertEquals(1, Migrations.version(copy));
      assertEquals(1, copy.list("SELECT x FROM notes", row -> row.getString(1)).size());
    }
  }

  @Test
  void aScriptThatFailsLeavesEverythingAsItWas() throws IOException {
    open(ONE, TWO).close();
    assertThrows(IllegalStateException.class, () -> open(ONE, TWO, BROKEN));
    try (Database database = open(ONE, TWO)) {
      assertEquals(1, count(database, "SELECT count(*) FROM notes"));
    }
  }

  @Test
  void refusesWhatANewerProgramHasChangedAndTouchesNothing() throws IOException {
    open(ONE, TWO).close();
    byte[] before = Files.readAllBytes(folder.resolve("assay.db"));
    for (boolean write : List.of(true, false)) {
      StoreFailure refused =
          assertThrows(
              StoreFailure.class,
              () -> {
                Migrations older = new Migrations(List.of(ONE));
                Database opened =
                    write ? Database.toWrite(folder, older) : Database.toRead(folder, older);
                opened.close();
              });
      assertEquals(Kind.NEWER_SCHEMA, refused.kind());
    }
    assertTrue(java.util.Arrays.equals(before, Files.readAllBytes(folder.resolve("assay.db"))));
  }

  @Test
  void aReaderAsksForOneThatMayWriteWhereTheFormIsOlder() {
    open(ONE).close();
    Migrations newer = new Migrations(List.of(ONE, TWO));
    StoreFailure refused =
        assertThrows(StoreFailure.class, () -> Database.toRead(folder, newer).close());
    assertEquals(Kind.OLDER_SCHEMA, refused.kind());
  }

  @Test
  void aFileThatIsNoDatabaseIsCorruptAndStays() throws IOException {
    Files.writeString(folder.resolve("assay.db"), "no database ".repeat(1000));
    StoreFailure refused = assertThrows(StoreFailure.class, () -> open(ONE).close());
    assertEquals(Kind.CORRUPT, refused.kind());
    assertTrue(Files.readString(folder.resolve("assay.db")).startsWith("no database"));
  }

  @Test
  void theShippedScriptsMakeADatabaseThatIsWhole() {
    try (Database database = Database.toWrite(folder, Migrations.shipped())) {
      assertEquals(
          "ok",
          database.read(
              link -> link.first("PRAGMA integrity_check", row -> row.getString(1)).get()));
      assertFalse(Migrations.shipped().scripts().isEmpty());
    }
  }

  private Database open(String... scripts) {
    return Database.toWrite(folder, new Migrations(List.of(scripts)));
  }

  private static int count(Database database, String sql) {
    return database.read(link -> link.first(sql, row -> row.getInt(1)).orElseThrow());
  }

  private List<String> databases() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
