package assay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assay.attempt.Answer.StoredImage;
import assay.attempt.Redactor;
import assay.run.Blobs;
import assay.store.WorkspaceFolder.Access;
import assay.store.files.Aside;
import assay.store.log.WorkspaceLog;
import assay.ui.Layout;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is made in a workspace may be read by its owner only, whatever the system's habit is.
 */
class OwnerOnlyTest {
  @TempDir Path parent;

  @Test
  void everyFileAndFolderIsItsOwnersAlone() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path folder = parent.resolve("deep/workspace");
    try (WorkspaceFolder workspace = WorkspaceFolder.open(folder, Access.READ_WRITE)) {
      workspace.log(Facts.CLOCK, Facts::read, "First").createSession("Second");
      StoredImage image = keep(workspace.blobs());
      assertTrue(workspace.blobs().thumbnail(image.sha256()).isPresent());
      workspace.keep("layout.json", Layout.class, Layout.FIRST).set(Layout.FIRST);
      Path broken = Files.writeString(folder.resolve("blobs/stranger"), "x");
      new Aside(folder).take(broken, Facts.NOW, "STRANGER");
      Files.delete(folder.resolve("aside/stranger"));
      logs(folder);
      Blobs.Sink coming = workspace.blobs().open();
      coming.write(new byte[10]);
      List<String> open = new ArrayList<>();
      List<String> names = new ArrayList<>();
      try (Stream<Path> all = Files.walk(parent.resolve("deep"))) {
        for (Path each : all.toList()) {
          names.add(parent.relativize(each).toString());
          String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(each));
          if (!rights.endsWith("------")) {
            open.add(rights + " " + each);
          }
        }
      }
      assertEquals(List.of(), open);
      coming.close();
      for (String name :
          List.of(
              "assay.db",
              "assay.db-wal",
              "assay.db-shm",
              "layout.json",
              "workspace.lock",
              "logs/assay.log",
              "thumbs/",
              "blobs/tmp/")) {
        assertTrue(names.stream().anyMatch(there -> there.contains(name)), name + ": " + names);
      }
    }
  }

  /** Until it is closed, so that every line is in its file. */
  private static void logs(Path folder) {
    WorkspaceLog log = WorkspaceLog.start(folder, new Redactor(), Facts.CLOCK);
    log.publish(new LogRecord(Level.WARNING, "Worth a line"));
    log.close();
  }

  private static StoredImage keep(Blobs blobs) throws IOException {
    try (Blobs.Sink sink = blobs.open()) {
      sink.write(Pictures.png(64, 48));
      return sink.keep();
    }
  }
}
