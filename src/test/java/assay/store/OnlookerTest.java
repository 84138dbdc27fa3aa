package assay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.run.Onlooker;
import assay.run.Onlooker.Owner;
import assay.store.WorkspaceFolder.Access;
import assay.store.sql.SqliteAttemptLog;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Another program writes; this one looks on. */
@Timeout(60)
class OnlookerTest {
  @TempDir Path folder;

  @Test
  void seesEachCommitOfTheOtherOnce() {
    try (WorkspaceFolder writer = WorkspaceFolder.open(folder, Access.READ_WRITE)) {
      SqliteAttemptLog log = writer.log(Facts.CLOCK, Facts::read, "First");
      try (WorkspaceFolder reader = WorkspaceFolder.open(folder, Access.READ_ONLY);
          FolderOnlooker onlooker = reader.onlooker()) {
        assertFalse(onlooker.hasChanged(), "nothing to compare with yet");
        assertFalse(onlooker.hasChanged());
        log.createSession("Second");
        assertTrue(onlooker.hasChanged());
        assertFalse(onlooker.hasChanged());
      }
    }
  }

  @Test
  void knowsWhoWritesAndSinceWhenAndThatItIsHere() throws Exception {
    try (ChildProgram child = ChildProgram.start(BusyProgram.class, folder.toString());
        BufferedReader output = child.output()) {
      assertNotNull(output.readLine());
      try (WorkspaceFolder reader = WorkspaceFolder.open(folder, Access.READ_ONLY);
          FolderOnlooker onlooker = reader.onlooker()) {
        Owner owner = onlooker.owner();
        assertEquals(child.pid(), owner.process());
        assertTrue(owner.isHere());
        assertNotNull(owner.since());
        assertFalse(onlooker.isFree());
        child.kill();
        assertTrue(onlooker.isFree());
      }
    }
  }

  @Test
  void lookingWhetherItIsFreeDoesNotFreeIt() {
    try (WorkspaceFolder writer = WorkspaceFolder.open(folder, Access.READ_WRITE)) {
      Onlooker onlooker = writer.onlooker();
      assertFalse(onlooker.isFree());
      assertFalse(onlooker.isFree());
    }
    assertTrue(new FolderOnlooker(folder).isFree());
  }

  @Test
  void aProgramThatWasKilledLeavesItsNameAndOneThatEndsDoesNot() throws Exception {
    try (ChildProgram child = ChildProgram.start(BusyProgram.class, folder.toString());
        BufferedReader output = child.output()) {
      assertNotNull(output.readLine());
      child.kill();
    }
    try (WorkspaceFolder afterwards = WorkspaceFolder.open(folder, Access.READ_WRITE)) {
      assertTrue(afterwards.isAfterCrash());
    }
    try (WorkspaceFolder again = WorkspaceFolder.open(folder, Access.READ_WRITE)) {
      assertFalse(again.isAfterCrash());
    }
    assertEquals("", Files.readString(folder.resolve("workspace.lock")));
  }

  @Test
  void aTextThatSaysNothingIsNoOwner() {
    assertEquals(Owner.UNKNOWN, LockText.read(""));
    assertEquals(Owner.UNKNOWN, LockText.read("somebody"));
    Owner elsewhere = LockText.read("process 12 on a far computer");
    assertEquals(new Owner(12, "a far computer", null, false), elsewhere);
  }
}
