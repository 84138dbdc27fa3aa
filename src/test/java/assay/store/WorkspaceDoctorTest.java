package assay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Sha256;
import assay.run.AttemptLog.Run;
import assay.run.Blobs;
import assay.run.Cancellation;
import assay.run.Doctor.Report;
import assay.run.Finding;
import assay.run.Finding.Kind;
import assay.run.Finding.Repair;
import assay.run.StoreFailure;
import assay.store.WorkspaceFolder.Access;
import assay.store.sql.Database;
import assay.store.sql.Link;
import assay.store.sql.Migrations;
import assay.store.sql.SqliteAttemptLog;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor finds in a workspace, and what its repair does about it. */
class WorkspaceDoctorTest {
  @TempDir Path temp;
  private Path folder = Path.of("");
  private UUID attempt = new UUID(0, 0);

  @BeforeEach
  void fill() throws Exception {
    folder = temp.resolve("workspace");
    blob("Vase.png");
    blob("Regal ü.webp");
    try (WorkspaceFolder open = WorkspaceFolder.open(folder, Access.READ_WRITE)) {
      SqliteAttemptLog log = log(open);
      Run run = log.openRun(log.sessions().getFirst().id(), 2);
      Attempt begun = Facts.attempt(run, 1, "A red vase");
      attempt = begun.id();
      log.begin(begun, Facts.URL, "{}");
    }
  }

  private static SqliteAttemptLog log(WorkspaceFolder open) {
    return open.log(Facts.CLOCK, Facts::read, "First");
  }

  private Report examine(boolean repair) {
    return new WorkspaceDoctor(folder, Facts.CLOCK).examine(repair, new Cancellation());
  }

  private static List<Kind> kinds(Report report) {
    return report.findings().stream().map(Finding::kind).toList();
  }

  private Path blob(String content) throws Exception {
    try (WorkspaceFolder open = WorkspaceFolder.open(folder, Access.READ_WRITE);
        Blobs.Sink sink = open.blobs().open()) {
      sink.write(content.getBytes(StandardCharsets.UTF_8));
      return path(sink.keep().sha256());
    }
  }

  private Path path(Sha256 hash) {
    return folder.resolve("blobs").resolve(hash.hex().substring(0, 2)).resolve(hash.hex());
  }

  private void sql(String... statements) throws Exception {
    try (Link link = Link.toWrite(folder.resolve(Database.NAME))) {
      for (String statement : statements) {
        link.script(statement);
      }
    }
  }

  /** The files of the workspace that hold something, but for SQLite's index of its log. */
  private Map<String, Sha256> content() throws Exception {
    Map<String, Sha256> content = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith("-shm") && Files.size(file) > 0) {
          content.put(folder.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
        }
      }
    }
    return content;
  }

  @Test
  void aWholeWorkspaceIsClean() throws Exception {
    Report report = examine(false);
    assertEquals(List.of(), report.findings());
    assertTrue(report.isClean());
    assertEquals(Migrations.shipped().scripts().size(), report.counts().form());
    assertEquals(1, report.counts().attempts());
    assertTrue(report.counts().room() > 0);
  }

  @Test
  void anImageThatNoRowNamesIsToldButNothingIsWrong() throws Exception {
    blob("left by a kill");
    Report report = examine(false);
    assertEquals(List.of(Kind.ORPHANS), kinds(report));
    assertEquals(3, report.counts().images());
    assertTrue(report.isClean());
  }

  @Test
  void aChangedImageIsFoundAndMovedAsideWithANote() throws Exception {
    Path blob = blob("as it came");
    Files.writeString(blob, "as it was not");
    Map<String, Sha256> before = content();
    assertEquals(List.of(Kind.BLOB_DAMAGED), kinds(examine(false)));
    assertFalse(examine(false).isClean());
    assertEquals(before, content());

    Finding moved = examine(true).findings().getFirst();
    assertEquals(Repair.MOVED, moved.repair());
    assertFalse(Files.exists(blob));
    assertEquals("as it was not", Files.readString(folder.resolve("aside/" + blob.getFileName())));
    String note = Files.readString(folder.resolve("aside/notes.txt"));
    assertTrue(note.contains("BLOB_DAMAGED SHA-256 "), note);
    assertTrue(examine(false).isClean());
  }

  @Test
  void whatIsMovedAsideNeverTakesThePlaceOfSomethingThere() throws Exception {
    Path stranger = folder.resolve("blobs/ab/notes.txt");
    for (String content : List.of("one", "two")) {
      Files.createDirectories(folder.resolve("blobs/ab"));
      Files.writeString(stranger, content);
      assertEquals(List.of(Kind.STRANGER), kinds(examine(true)));
    }
    try (Stream<Path> aside = Files.list(folder.resolve("aside"))) {
      assertEquals(3, aside.count());
    }
  }

  @Test
  void anImageThatARowNamesIsMissed() throws Exception {
    Path blob = blob("named");
    sql(
        "INSERT INTO cases (key, prompt, images) VALUES ('k', 'p', '[{\"sha256\":\""
            + blob.getFileName()
            + "\"}]')");
    assertEquals(List.of(), examine(false).findings());
    Files.delete(blob);
    assertEquals(List.of(Kind.BLOB_MISSING), kinds(examine(false)));
    assertFalse(examine(true).isClean());
  }

  @Test
  void wordsThatAreLostAreMadeAnew() throws Exception {
    try (WorkspaceFolder open = WorkspaceFolder.open(folder, Access.READ_WRITE)) {
      assertEquals(List.of(attempt), log(open).interruptedAtOpening());
    }
    sql("INSERT INTO attempt_words (attempt_words) VALUES ('delete-all')");
    assertEquals(List.of(Kind.WORD_INDEX), kinds(examine(false)));
    assertEquals(Repair.MENDED, examine(true).findings().getFirst().repair());
    assertEquals(List.of(), examine(false).findings());
    try (Link link = Link.toRead(folder.resolve(Database.NAME))) {
      String found = "SELECT count(*) FROM attempt_words WHERE attempt_words MATCH 'vase'";
      assertEquals(1, link.first(found, row -> row.getInt(1)).orElseThrow());
    }
  }

  @Test
  void aRowWithoutItsParentIsFound() throws Exception {
    sql(
        "PRAGMA foreign_keys = OFF",
        "INSERT INTO reviews (attempt_seq, verdict, note, at) VALUES (999, 'OK', '', '')");
    assertEquals(List.of(Kind.FOREIGN_KEY), kinds(examine(false)));
  }

  /** With the database would go the locks. */
  @Test
  void aDamagedDatabaseIsFoundAndStaysWhereItIs() throws Exception {
    Path file = folder.resolve(Database.NAME);
    sql("PRAGMA user_version = 2"); // who closes last brings the log into the file
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[4096 * 6]), 4096);
    }
    assertTrue(
        kinds(examine(false)).contains(Kind.DATABASE_DAMAGED), () -> examine(false).toString());
    assertFalse(examine(true).isClean());
    assertTrue(Files.exists(file));
    Files.writeString(file, "This is no database at all, whatever it once was. ".repeat(100));
    assertEquals(List.of(Kind.DATABASE_DAMAGED), kinds(examine(false)));
  }

  @Test
  void aNewerFormIsFound() throws Exception {
    sql("PRAGMA user_version = 99");
    assertEquals(List.of(Kind.NEWER_SCHEMA), kinds(examine(false)));
  }

  @Test
  void aPartOfAnImageIsToldAndMovedAside() throws Exception {
    Files.writeString(folder.resolve("blobs/tmp/part"), "half");
    assertTrue(examine(false).isClean());
    assertEquals(List.of(Kind.LEFTOVER), kinds(examine(true)));
    assertEquals("half", Files.readString(folder.resolve("aside/part")));
  }

  @Test
  void aFolderThatOthersMayReadIsFoundAndClosed() throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertEquals(List.of(Kind.READABLE_BY_OTHERS), kinds(examine(false)));
    assertTrue(examine(true).isClean());
    assertEquals(List.of(), examine(false).findings());
  }

  @Test
  void looksBesideAWriterButDoesNotRepairBesideIt() throws Exception {
    try (WorkspaceFolder writer = WorkspaceFolder.open(folder, Access.READ_WRITE)) {
      assertTrue(log(writer).find(attempt).isPresent());
      assertEquals(List.of(), examine(false).findings());
      StoreFailure inUse = assertThrows(StoreFailure.class, () -> examine(true));
      assertEquals(StoreFailure.Kind.IN_USE, inUse.kind());
    }
  }

  @Test
  void oneThatIsCancelledSaysThatItDidNotSeeEverything() throws Exception {
    blob("never read");
    Cancellation cancelled = new Cancellation();
    cancelled.cancel();
    Report report = new WorkspaceDoctor(folder, Facts.CLOCK).examine(false, cancelled);
    assertFalse(report.whole());
    assertFalse(report.isClean());
  }

  @Test
  void aFolderWithoutAWorkspaceIsNoWorkspace() {
    WorkspaceDoctor doctor = new WorkspaceDoctor(temp, Facts.CLOCK);
    assertThrows(StoreFailure.class, () -> doctor.examine(false, new Cancellation()));
  }
}
