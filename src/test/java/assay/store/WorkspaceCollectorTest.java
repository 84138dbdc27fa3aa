package assay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Outcome.HardStop;
import assay.attempt.Sha256;
import assay.conduct.AuditEvent;
import assay.conduct.Lock;
import assay.run.AttemptLog.AuditEntry;
import assay.run.AttemptLog.Run;
import assay.run.Blobs;
import assay.run.Cancellation;
import assay.run.Collector.Unnamed;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import assay.store.WorkspaceFolder.Access;
import assay.store.sql.Database;
import assay.store.sql.SqliteAttemptLog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which images go when somebody collects, and which never do. */
class WorkspaceCollectorTest {
  @TempDir Path temp;
  private Path folder = Path.of("");

  @BeforeEach
  void fill() throws Exception {
    folder = temp.resolve("workspace");
    blob("Vase.png");
    blob("Regal ü.webp");
    try (WorkspaceFolder open = WorkspaceFolder.open(folder, Access.READ_WRITE)) {
      SqliteAttemptLog log = open.log(Facts.CLOCK, Facts::read, "First");
      Run run = log.openRun(log.sessions().getFirst().id(), 2);
      Attempt begun = Facts.attempt(run, 1, "A red vase");
      log.begin(begun, Facts.URL, "{}");
      Sha256 locked = Facts.hash("locked");
      log.lock(
          new Lock(List.of(locked), null, HardStop.USER_FLAG, Facts.NOW),
          new AuditEntry(Facts.NOW, AuditEvent.USER_FLAG, null, ""));
    }
  }

  private Path blob(String content) throws Exception {
    try (WorkspaceFolder open = WorkspaceFolder.open(folder, Access.READ_WRITE);
        Blobs.Sink sink = open.blobs().open()) {
      sink.write(content.getBytes(StandardCharsets.UTF_8));
      String hash = sink.keep().sha256().hex();
      return folder.resolve("blobs").resolve(hash.substring(0, 2)).resolve(hash);
    }
  }

  private WorkspaceCollector collector() {
    return new WorkspaceCollector(folder);
  }

  @Test
  void whatNothingNamesGoesWithItsThumbnailAndNothingElse() throws Exception {
    Path left = blob("left");
    String name = Facts.hash("left").hex();
    Path shelf = Files.createDirectories(folder.resolve("thumbs").resolve(name.substring(0, 2)));
    Path thumbnail = Files.writeString(shelf.resolve(name + ".png"), "small");
    assertEquals(new Unnamed(1, 4), collector().look());
    assertTrue(Files.exists(left), "looking takes nothing");
    assertEquals(new Unnamed(1, 4), collector().collect());
    assertFalse(Files.exists(left));
    assertFalse(Files.exists(thumbnail));
    assertEquals(new Unnamed(0, 0), collector().collect());
    assertTrue(
        new WorkspaceDoctor(folder, Facts.CLOCK).examine(false, new Cancellation()).isClean());
  }

  @Test
  void whatALockKnowsStays() throws Exception {
    Path locked = blob("locked");
    assertEquals(new Unnamed(0, 0), collector().collect());
    assertTrue(Files.exists(locked));
  }

  @Test
  void whatIsNoImageStays() throws Exception {
    Path stranger = Files.createDirectories(folder.resolve("blobs/aa")).resolve("notes.txt");
    Files.writeString(stranger, "mine");
    Path growing = folder.resolve("blobs/tmp").resolve(Facts.hash("x").hex());
    Files.writeString(growing, "coming in");
    collector().collect();
    assertTrue(Files.exists(stranger));
    assertTrue(Files.exists(growing));
  }

  @Test
  void nothingGoesWhileAnotherProgramWrites() throws Exception {
    Path left = blob("left");
    try (WorkspaceFolder open = WorkspaceFolder.open(folder, Access.READ_WRITE)) {
      StoreFailure refused = assertThrows(StoreFailure.class, () -> collector().collect());
      assertEquals(Kind.IN_USE, refused.kind());
      assertEquals(open.path(), folder);
    }
    assertTrue(Files.exists(left));
  }

  @Test
  void nothingGoesWhereItIsInDoubtWhatIsNamed() throws Exception {
    Path left = blob("left");
    Files.writeString(folder.resolve(Database.NAME), "no database");
    Files.deleteIfExists(folder.resolve(Database.NAME + "-wal"));
    assertThrows(StoreFailure.class, () -> collector().collect());
    assertTrue(Files.exists(left));
  }

  @Test
  void whereThereIsNoWorkspaceNoneIsMade() {
    WorkspaceCollector nowhere = new WorkspaceCollector(temp.resolve("nowhere"));
    assertEquals(Kind.NOT_MADE_YET, assertThrows(StoreFailure.class, nowhere::collect).kind());
    assertFalse(Files.exists(temp.resolve("nowhere")));
  }
}
