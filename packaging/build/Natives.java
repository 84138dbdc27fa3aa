package build;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Lays the libraries' native parts where the Java runtime has its own, so that no start unpacks
 * them again.
 */
final class Natives {
  private static final String SQLITE = "org.xerial.sqlitejdbc";

  private Natives() {}

  static void lay(Libraries libraries, Folders folders) throws IOException, InterruptedException {
    copy(libraries.jar("javafx.graphics"), "/", folders.natives());
    copy(libraries.jar(SQLITE), "/org/sqlite/native/" + sqliteFolder(folders), folders.natives());
  }

  /** SQLite's own word for this system, as in {@code Linux/x86_64}. */
  private static String sqliteFolder(Folders folders) throws IOException, InterruptedException {
    Path java = folders.runtime().resolve("bin").resolve("java");
    Process asked =
        new ProcessBuilder(java.toString(), "-m", SQLITE + "/org.sqlite.util.OSInfo")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String answer = new String(asked.getInputStream().readAllBytes()).strip();
    if (asked.waitFor() != 0) {
      throw new IllegalStateException("The linked runtime does not start: " + answer);
    }
    return answer;
  }

  /** What lies there already is the JDK's own and stays. */
  private static void copy(Path jar, String folder, Path to) throws IOException {
    try (FileSystem inside = FileSystems.newFileSystem(jar);
        Stream<Path> files = Files.list(inside.getPath(folder))) {
      for (Path file : files.filter(Natives::isNative).toList()) {
        Path copy = to.resolve(file.getFileName().toString());
        if (!Files.exists(copy)) {
          Files.copy(file, copy);
        }
      }
    }
  }

  private static boolean isNative(Path file) {
    return file.toString().matches(".*\\.(so|dll|dylib)");
  }
}
