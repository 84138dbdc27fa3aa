package build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where everything lies.
 *
 * @param files what this folder of the project holds for the tree
 * @param classes what the compiler made of our code
 * @param jar our jar
 * @param work what is needed on the way and not shipped
 * @param tree what is shipped
 */
record Folders(Path files, Path classes, Path jar, Path work, Path tree) {
  static Folders of(Path base, String version) {
    Path project = base.toAbsolutePath().normalize();
    Path target = project.resolve("target");
    return new Folders(
        project.resolve("packaging"),
        target.resolve("classes"),
        target.resolve("assay-" + version + ".jar"),
        target.resolve("packaging"),
        target.resolve("assay"));
  }

  Path runtime() {
    return tree.resolve("runtime");
  }

  /** Where native libraries lie in a Java runtime. */
  Path natives() {
    return runtime().resolve(onWindows() ? "bin" : "lib");
  }

  static boolean onWindows() {
    return System.getProperty("os.name").startsWith("Windows");
  }

  /** Removes what an earlier run has made. */
  void clear() throws IOException {
    remove(work);
    remove(tree);
    Files.createDirectories(work);
    Files.createDirectories(tree);
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(Folders::delete);
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
