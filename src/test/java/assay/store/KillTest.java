package assay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.attempt.Outcome.AnswerImage;
import assay.attempt.Sha256;
import assay.run.Blobs;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import assay.store.WorkspaceFolder.Access;
import assay.store.sql.Database;
import assay.store.sql.Link;
import assay.store.sql.SqliteAttemptLog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code kill -9} at some moment: what was acknowledged is there, and nothing is half there. */
@Timeout(120)
class KillTest {
  private static final String UNSEARCHABLE =
      "SELECT id FROM attempts WHERE seq NOT IN"
          + " (SELECT rowid FROM attempt_words WHERE attempt_words MATCH 'vase')";

  private static final String NAMED_IMAGES =
      "SELECT final_image FROM attempts WHERE final_image IS NOT NULL";

  @TempDir Path folder;
  private final Set<UUID> begun = new HashSet<>();
  private final Map<UUID, Sha256> done = new HashMap<>();

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 40, 200})
  void nothingAcknowledgedIsLost(int lines) throws Exception {
    killAfter(lines);
    try (WorkspaceFolder workspace = WorkspaceFolder.open(folder, Access.READ_WRITE)) {
      SqliteAttemptLog log = workspace.log(Facts.CLOCK, Facts::read, "Again");
      for (Map.Entry<UUID, Sha256> acknowledged : done.entrySet()) {
        assertWhole(log, workspace.blobs(), acknowledged.getKey(), acknowledged.getValue());
      }
      for (UUID id : begun) {
        assertTrue(log.find(id).orElseThrow().outcome().isPresent());
      }
      for (UUID id : log.interruptedAtOpening()) {
        assertFalse(done.containsKey(id));
        assertEquals(Outcome.Kind.INTERRUPTED, outcome(log, id).kind());
      }
    }
    assertNothingIsHalfThere();
  }

  /** Reads what it says until so many lines have come, kills it, and reads the rest. */
  private void killAfter(int lines) throws Exception {
    try (ChildProgram child = ChildProgram.start(BusyProgram.class, folder.toString());
        BufferedReader output = child.output()) {
      int count = 0;
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        note(line.split(" ", -1));
        if (++count == 1) {
          assertIsHeldBy(child.pid());
        }
        if (count == lines) {
          child.kill();
        }
      }
      assertTrue(count >= lines, "the program ended by itself after " + count + " lines");
    }
  }

  private void assertIsHeldBy(long pid) {
    StoreFailure inUse =
        assertThrows(
            StoreFailure.class, () -> WorkspaceFolder.open(folder, Access.READ_WRITE).close());
    assertEquals(Kind.IN_USE, inUse.kind());
    assertTrue(inUse.detail().contains("process " + pid + " on "), inUse.detail());
  }

  private void note(String[] words) {
    if (words.length == 3 && words[0].equals("begun")) {
      begun.add(UUID.fromString(words[1]));
    } else if (words.length == 4) {
      done.put(UUID.fromString(words[1]), new Sha256(words[2]));
    }
  }

  private static void assertWhole(SqliteAttemptLog log, Blobs blobs, UUID id, Sha256 image)
      throws IOException {
    Outcome outcome = outcome(log, id);
    assertEquals(Outcome.Kind.IMAGE, outcome.kind());
    assertEquals(image, outcome.finalImage().map(AnswerImage::sha256).orElseThrow());
    assertEquals(1, log.raw(id).orElseThrow().tries().size());
    try (InputStream in = blobs.read(image)) {
      assertEquals(image, Sha256.of(in.readAllBytes()));
    }
  }

  private static Outcome outcome(SqliteAttemptLog log, UUID id) {
    return log.find(id).flatMap(Attempt::outcome).orElseThrow();
  }

  private void assertNothingIsHalfThere() throws Exception {
    try (Stream<Path> blobs = Files.walk(folder.resolve("blobs"))) {
      for (Path blob : blobs.filter(Files::isRegularFile).toList()) {
        assertEquals(blob.getFileName().toString(), Sha256.of(Files.readAllBytes(blob)).hex());
      }
    }
    try (Link link = Link.toRead(folder.resolve(Database.NAME))) {
      List<String> check = link.list("PRAGMA integrity_check", row -> row.getString(1));
      assertEquals(List.of("ok"), check);
      assertEquals(List.of(), link.list("PRAGMA foreign_key_check", row -> row.getString(1)));
      assertEquals(List.of(), link.list(UNSEARCHABLE, row -> row.getString(1)));
      for (String hash : link.list(NAMED_IMAGES, row -> row.getString(1))) {
        assertTrue(
            Files.exists(folder.resolve("blobs").resolve(hash.substring(0, 2)).resolve(hash)));
      }
    }
  }
}
