package assay.store.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {
  @TempDir Path folder;

  static Stream<Arguments> ofFiles() {
    return Stream.of(
        Arguments.of(new IOException("No space left on device"), Kind.DISK_FULL),
        Arguments.of(
            new FileSystemException("x", null, "There is not enough space on the disk"),
            Kind.DISK_FULL),
        Arguments.of(new FileSystemException("x", null, "Disk quota exceeded"), Kind.DISK_FULL),
        Arguments.of(new IOException("File too large"), Kind.DISK_FULL),
        Arguments.of(new AccessDeniedException("x"), Kind.READ_ONLY),
        Arguments.of(new FileSystemException("x", null, "Read-only file system"), Kind.READ_ONLY),
        Arguments.of(new FileNotFoundException("x (Permission denied)"), Kind.READ_ONLY),
        Arguments.of(new NoSuchFileException("x"), Kind.UNREACHABLE),
        Arguments.of(new NotDirectoryException("x"), Kind.UNREACHABLE),
        Arguments.of(new IOException("Input/output error"), Kind.UNREACHABLE),
        Arguments.of(new IOException((String) null), Kind.UNREACHABLE));
  }

  @ParameterizedTest
  @MethodSource("ofFiles")
  void tellsWhatTheDiskMeans(IOException cause, Kind kind) {
    assertEquals(kind, Failures.of(cause, folder.resolve("not/there")).kind());
  }

  /** The codes with their extensions in the upper bytes, as SQLite gives them. */
  @ParameterizedTest
  @CsvSource({
    "13, DISK_FULL",
    "8, READ_ONLY",
    "264, READ_ONLY",
    "5, IN_USE",
    "517, IN_USE",
    "6, IN_USE",
    "11, CORRUPT",
    "267, CORRUPT",
    "26, CORRUPT",
    "14, UNREACHABLE",
    "526, UNREACHABLE",
    "10, UNREACHABLE",
    "1034, UNREACHABLE",
    "0, UNREACHABLE"
  })
  void tellsWhatSqliteMeans(int code, Kind kind) {
    RuntimeException failure = Failures.of(new SQLException("x", null, code), folder);
    assertEquals(kind, assertInstanceOf(StoreFailure.class, failure).kind());
  }

  @Test
  void aBreachOfItsRulesIsAMistakeOfTheProgram() {
    assertInstanceOf(
        IllegalStateException.class, Failures.of(new SQLException("x", null, 1555), folder));
  }
}
