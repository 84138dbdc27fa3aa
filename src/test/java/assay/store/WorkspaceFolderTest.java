package assay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Session;
import assay.run.Keep;
import assay.run.Settings;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import assay.store.WorkspaceFolder.Access;
import assay.store.sql.Database;
import assay.store.sql.Link;
import assay.store.sql.SqliteAttemptLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceFolderTest {
  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource({
    "Linux, '', /h/.local/share/assay",
    "Linux, XDG_DATA_HOME=/data, /data/assay",
    "Linux, XDG_DATA_HOME=relative, /h/.local/share/assay",
    "Mac OS X, XDG_DATA_HOME=/data, /h/Library/Application Support/Assay",
    "Windows 11, LOCALAPPDATA=/local, /local/Assay",
    "Windows 11, '', /h/AppData/Local/Assay",
    "Linux, ASSAY_WORKSPACE=/mine, /mine",
    "Linux, 'ASSAY_WORKSPACE= ', /h/.local/share/assay",
    "Windows 11, ASSAY_WORKSPACE=/mine, /mine"
  })
  @DisabledOnOs(OS.WINDOWS)
  void liesWhereThePlatformKeepsData(String system, String variable, String expected) {
    int equals = variable.indexOf('=');
    Map<String, String> environment =
        equals < 0
            ? Map.of()
            : Map.of(variable.substring(0, equals), variable.substring(equals + 1));
    assertEquals(Path.of(expected), WorkspaceFolder.defaultPath(environment, system, "/h"));
  }

  @Test
  void aNameThatNoFolderHasIsUnreachable() {
    Map<String, String> environment = Map.of(WorkspaceFolder.VARIABLE, "a\0b");
    StoreFailure failure =
        assertThrows(
            StoreFailure.class, () -> WorkspaceFolder.defaultPath(environment, "Linux", "/h"));
    assertEquals(Kind.UNREACHABLE, failure.kind());
  }

  @Test
  void holdsWhatItsPageSays() throws IOException {
    try (WorkspaceFolder workspace = open(temp.resolve("a/b c? #%20 ü"))) {
      log(workspace);
      workspace.keep("settings.json", Settings.class, Settings.FIRST).set(Settings.FIRST);
      try (Stream<Path> files = Files.list(workspace.path())) {
        Set<String> names = new TreeSet<>();
        files.forEach(file -> names.add(file.getFileName().toString()));
        assertTrue(
            names.containsAll(
                List.of("assay.db", "blobs", "thumbs", "settings.json", "workspace.lock")),
            names.toString());
      }
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyItsOwnerMayLookInside() throws IOException {
    try (WorkspaceFolder workspace = open(temp.resolve("new"))) {
      log(workspace).createSession("x");
      workspace.keep("settings.json", Settings.class, Settings.FIRST).set(Settings.FIRST);
      try (Stream<Path> all = Files.walk(workspace.path())) {
        for (Path path : all.toList()) {
          String expected = Files.isDirectory(path) ? "rwx------" : "rw-------";
          assertEquals(
              expected,
              PosixFilePermissions.toString(Files.getPosixFilePermissions(path)),
              path.toString());
        }
      }
    }
  }

  @Test
  void isWrittenByOneAtATime() {
    try (WorkspaceFolder first = open(temp)) {
      StoreFailure inUse = assertThrows(StoreFailure.class, () -> open(temp).close());
      assertEquals(Kind.IN_USE, inUse.kind());
      StoreFailure still = assertThrows(StoreFailure.class, () -> open(temp).close());
      assertEquals(Kind.IN_USE, still.kind());
      assertEquals(temp, first.path());
    }
    open(temp).close();
  }

  @Test
  void mayBeReadWhileItIsWritten() {
    try (WorkspaceFolder writer = open(temp)) {
      Session made = log(writer).createSession("Made while it is read");
      try (WorkspaceFolder reader = WorkspaceFolder.open(temp, Access.READ_ONLY)) {
        assertEquals(made, log(reader).sessions().getFirst());
        Session later = log(writer).createSession("Later");
        assertEquals(later, log(reader).sessions().getFirst());
        StoreFailure refused =
            assertThrows(StoreFailure.class, () -> log(reader).createSession("No"));
        assertEquals(Kind.READ_ONLY, refused.kind());
      }
      log(writer).createSession("The reader has freed nothing");
      assertThrows(StoreFailure.class, () -> open(temp).close());
    }
  }

  @Test
  void mayBeReadWithoutAnyWriter() {
    try (WorkspaceFolder writer = open(temp)) {
      log(writer).createSession("Kept");
    }
    try (WorkspaceFolder reader = WorkspaceFolder.open(temp, Access.READ_ONLY)) {
      assertEquals("Kept", log(reader).sessions().getFirst().name());
      assertEquals(Access.READ_ONLY, reader.access());
    }
  }

  /** As where the folder takes no files, which a test that may do everything cannot have. */
  @Test
  void aDatabaseThatNobodyWritesMayBeReadAsItIs() throws Exception {
    try (WorkspaceFolder writer = open(temp)) {
      log(writer).createSession("Kept");
    }
    try (Link link = Link.toReadAsItIs(temp.resolve(Database.NAME))) {
      String newest = "SELECT name FROM sessions ORDER BY work DESC";
      assertEquals("Kept", link.first(newest, row -> row.getString(1)).orElseThrow());
      assertFalse(Files.exists(temp.resolve(Database.NAME + "-shm")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a-file", "a-file/below"})
  void aFileInTheFoldersPlaceMakesItUnreachable(String name) throws IOException {
    Files.writeString(temp.resolve("a-file"), "x");
    for (Access access : Access.values()) {
      StoreFailure failure =
          assertThrows(
              StoreFailure.class, () -> WorkspaceFolder.open(temp.resolve(name), access).close());
      assertEquals(Kind.UNREACHABLE, failure.kind());
    }
  }

  @Test
  void whatFailsToOpenIsNotHeld() throws IOException {
    Files.writeString(temp.resolve("blobs"), "a file in the folder's place");
    assertThrows(StoreFailure.class, () -> open(temp).close());
    Files.delete(temp.resolve("blobs"));
    open(temp).close();
  }

  @Test
  void aDamagedDatabaseLeavesTheRestUsable() throws IOException {
    Files.writeString(temp.resolve("assay.db"), "damaged ".repeat(999));
    try (WorkspaceFolder workspace = open(temp)) {
      Keep<Settings> settings = workspace.keep("settings.json", Settings.class, Settings.FIRST);
      assertEquals(Settings.FIRST, settings.get());
      assertEquals(Kind.CORRUPT, assertThrows(StoreFailure.class, () -> log(workspace)).kind());
    }
  }

  @Test
  void removesWhatWasLeftHalfWritten() throws IOException {
    Files.writeString(temp.resolve(".settings.json123.part"), "{");
    open(temp).close();
    assertFalse(Files.exists(temp.resolve(".settings.json123.part")));
  }

  @Test
  void opensItsLogOnce() {
    try (WorkspaceFolder workspace = open(temp)) {
      assertSame(log(workspace), log(workspace));
    }
  }

  /** The limit on a file's size stands in for a full disk, which a test cannot have. */
  @Test
  @Timeout(60)
  @DisabledOnOs(OS.WINDOWS)
  void aDiskWithoutRoomIsFullAndNothingStaysBehind() throws Exception {
    List<String> limited = List.of("/bin/sh", "-c", "ulimit -f 512 && exec \"$@\"", "sh");
    try (ChildProgram child =
        ChildProgram.start(limited, FullDiskProgram.class, temp.toString(), "3000000")) {
      assertEquals(List.of("DISK_FULL", "0 left", "kept 1000"), child.output().lines().toList());
      assertEquals(0, child.exitCode());
    }
  }

  private static WorkspaceFolder open(Path folder) {
    return WorkspaceFolder.open(folder, Access.READ_WRITE);
  }

  private static SqliteAttemptLog log(WorkspaceFolder workspace) {
    return workspace.log(Facts.CLOCK, Facts::read, "First");
  }

  @Test
  void aLookAtNothingLeavesNothing() {
    Path nowhere = temp.resolve("nowhere");
    Path passing;
    try (WorkspaceFolder look = WorkspaceFolder.open(nowhere, Access.LOOK)) {
      passing = look.path();
      assertTrue(Files.isDirectory(passing));
    }
    assertFalse(Files.exists(passing));
    assertFalse(Files.exists(nowhere));
  }

  /** Nobody has made one yet, which is another thing than a folder that cannot be reached. */
  @ParameterizedTest
  @EnumSource(names = {"READ_ONLY", "CHANGE"})
  void whatOnlyReadsOrChangesMakesNone(Access access) throws IOException {
    Path nowhere = temp.resolve("nowhere");
    Path empty = Files.createDirectory(temp.resolve("empty"));
    Path file = Files.createFile(temp.resolve("file"));
    assertEquals(Kind.NOT_MADE_YET, failure(nowhere, access));
    assertEquals(Kind.NOT_MADE_YET, failure(empty, access));
    assertEquals(Kind.UNREACHABLE, failure(file, access));
    assertFalse(Files.exists(nowhere));
    try (var inside = Files.list(empty)) {
      assertEquals(0, inside.count());
    }
  }

  private static Kind failure(Path folder, Access access) {
    return assertThrows(StoreFailure.class, () -> WorkspaceFolder.open(folder, access).close())
        .kind();
  }

  @Test
  void changesAWorkspaceThatIsThere() {
    Path there = temp.resolve("there");
    try (WorkspaceFolder written = WorkspaceFolder.open(there, Access.READ_WRITE)) {
      log(written);
    }
    try (WorkspaceFolder change = WorkspaceFolder.open(there, Access.CHANGE)) {
      assertEquals(Access.READ_WRITE, change.access());
    }
  }

  @Test
  void aLookAtAWorkspaceChangesNothingThere() {
    Path there = temp.resolve("there");
    try (WorkspaceFolder written = WorkspaceFolder.open(there, Access.READ_WRITE)) {
      log(written);
    }
    try (WorkspaceFolder look = WorkspaceFolder.open(there, Access.LOOK)) {
      assertEquals(there, look.path());
      assertEquals(Access.READ_ONLY, look.access());
    }
    assertTrue(Files.isDirectory(there));
  }
}
