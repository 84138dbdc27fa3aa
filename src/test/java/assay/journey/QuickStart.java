package assay.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.store.ChildProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Starts a program of these tests many times over: its classes lie in one archive that the Java
 * machine maps, SQLite lies unpacked, and no certificate is read, which takes less than half of the
 * time. The archive is made of one whole run.
 */
final class QuickStart {
  private final Path archive;
  private final String classPath;
  private final Class<?> main;

  private QuickStart(Path archive, String classPath, Class<?> main) {
    this.archive = archive;
    this.classPath = classPath;
    this.main = main;
  }

  /**
   * Makes the archive.
   *
   * @param arguments with which the program comes to its end by itself
   */
  static QuickStart of(Path folder, Class<?> main, String... arguments) throws Exception {
    unpackSqlite(folder);
    QuickStart made =
        new QuickStart(
            folder.resolve("classes.aot"),
            SharedClasses.inJars(folder, ChildProgram.classPath()),
            main);
    try (ChildProgram rehearsal = made.start("-XX:AOTCacheOutput=", arguments);
        BufferedReader output = rehearsal.output()) {
      List<String> said = output.lines().toList();
      assertEquals(0, rehearsal.exitCode(), said::toString);
    }
    return made;
  }

  ChildProgram start(String... arguments) throws IOException {
    return start("-XX:AOTCache=", arguments);
  }

  private ChildProgram start(String use, String[] arguments) throws IOException {
    List<String> flags =
        List.of(
            use + archive,
            "-Xlog:disable",
            "-Djavax.net.ssl.trustStore=NONE",
            "-Dorg.sqlite.lib.path=" + archive.getParent());
    return ChildProgram.start(List.of(), flags, classPath, main, arguments);
  }

  /** Where each start finds it, instead of unpacking one of its own that the kill leaves behind. */
  private static void unpackSqlite(Path folder) throws IOException {
    String name = LibraryLoaderUtil.getNativeLibName();
    String packed = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(packed)) {
      Files.copy(Objects.requireNonNull(library, packed), folder.resolve(name));
    }
  }
}
