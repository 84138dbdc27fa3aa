package assay.store.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Redactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceLogTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

  @TempDir private Path folder;

  private final Redactor redactor = new Redactor();

  @Test
  void writesOneLineARecord() throws IOException {
    written(10_000, record(Level.INFO, "One\nand\r\ntwo", null));

    assertEquals("2026-05-04T12:00:00Z INFO assay.x One and two\n", newest());
  }

  @Test
  void writesTheTraceOfWhatWasNotExpectedIndented() throws IOException {
    written(10_000, record(Level.SEVERE, "Unexpected", new IllegalStateException("why")));

    List<String> lines = newest().lines().toList();
    assertTrue(lines.get(0).endsWith("SEVERE assay.x Unexpected"));
    assertTrue(lines.get(1).startsWith("    java.lang.IllegalStateException: why"));
    assertTrue(lines.stream().skip(1).allMatch(line -> line.startsWith("    ")));
  }

  @Test
  void writesNoTraceOfWhatIsOnlyToldOf() throws IOException {
    written(10_000, record(Level.WARNING, "Not closed", new IOException("why")));

    assertEquals(
        "2026-05-04T12:00:00Z WARNING assay.x Not closed (java.io.IOException: why)\n", newest());
  }

  @Test
  void masksKeysInMessagesAndTraces() throws IOException {
    redactor.hide("planted-in-use");
    String planted = "AIzaPLANTEDplantedPLANTEDplanted";
    written(
        10_000,
        record(Level.INFO, "sent " + planted + " planted-in-use", null),
        record(Level.SEVERE, "Unexpected", new IOException("?key=planted-in-use " + planted)));

    assertFalse(newest().contains("PLANTED") || newest().contains("in-use"), newest());
  }

  @Test
  void keepsTheLastFiveFilesAndNoneIsLargerThanItMay() throws IOException {
    LogRecord[] many =
        Stream.generate(() -> record(Level.INFO, "a line of some length", null))
            .limit(100)
            .toArray(LogRecord[]::new);
    written(300, many);

    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.sorted(Comparator.comparing(Path::toString)).toList();
      assertEquals(
          List.of("assay.1.log", "assay.2.log", "assay.3.log", "assay.4.log", "assay.log"),
          all.stream().map(file -> file.getFileName().toString()).toList());
      for (Path file : all) {
        assertTrue(Files.size(file) <= 300);
      }
    }
  }

  @Test
  void goesOnInTheFileOfTheStartBefore() throws IOException {
    written(10_000, record(Level.INFO, "one", null));
    written(10_000, record(Level.INFO, "two", null));

    assertEquals(2, newest().lines().count());
  }

  @Test
  void countsWhatItDropsWhenMoreComesThanItCanWrite() throws IOException {
    WorkspaceLog log = log(10_000, 2);
    for (int i = 0; i < 5; i++) {
      log.publish(record(Level.INFO, "record " + i, null));
    }
    log.begin();
    log.close();

    assertTrue(newest().contains("record 1\n"), newest());
    assertFalse(newest().contains("record 2"), newest());
    assertTrue(newest().contains("3 records were dropped here"), newest());
  }

  @Test
  void isReadableByItsOwnerAlone() throws IOException {
    written(10_000, record(Level.INFO, "one", null));

    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Path file = folder.resolve("assay.log");
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
  }

  @Test
  void takesNothingMoreOnceItIsClosed() throws IOException {
    WorkspaceLog log = WorkspaceLog.start(folder, redactor, CLOCK);
    Logger.getLogger("assay.x").fine("before");
    log.close();
    Logger.getLogger("assay.x").severe("after");

    List<String> lines = WorkspaceLog.tail(folder, 200, redactor);
    assertTrue(lines.stream().anyMatch(line -> line.endsWith("FINE assay.x before")));
    assertTrue(lines.stream().noneMatch(line -> line.endsWith("after")));
  }

  @Test
  void neverFailsWhereItCannotWrite() throws IOException {
    Files.writeString(folder.resolve("logs"), "a file where the folder should be");

    WorkspaceLog log = WorkspaceLog.start(folder, redactor, CLOCK);
    Logger.getLogger("assay.x").fine("lost");
    log.close();

    assertEquals(List.of(), WorkspaceLog.tail(folder, 200, redactor));
  }

  @Test
  void tellsItsLastLinesAcrossTwoFiles() throws IOException {
    RollingFile file = new RollingFile(folder.resolve("logs"), 12, 5);
    for (String line : List.of("one\n", "two\n", "three\n", "four\n")) {
      file.append(line);
    }
    file.close();

    assertEquals(List.of("two", "three", "four"), WorkspaceLog.tail(folder, 3, redactor));
  }

  private void written(int limit, LogRecord... records) {
    WorkspaceLog log = log(limit, 1_000);
    log.begin();
    for (LogRecord each : records) {
      log.publish(each);
    }
    log.close();
  }

  private WorkspaceLog log(int limit, int waiting) {
    return new WorkspaceLog(new RollingFile(folder, limit, 5), redactor, CLOCK, waiting);
  }

  private static LogRecord record(Level level, String message, @Nullable Throwable thrown) {
    LogRecord entry = new LogRecord(level, message);
    entry.setLoggerName("assay.x");
    entry.setInstant(NOON);
    entry.setThrown(thrown);
    return entry;
  }

  private String newest() throws IOException {
    return Files.readString(folder.resolve("assay.log"));
  }
}
