package assay.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's files as text. */
public final class Sources {
  private Sources() {}

  /**
   * A file of text.
   *
   * @param path from the project's folder
   */
  public record Source(Path path, String text) {
    /** How many lines it has. */
    long lines() {
      return text.lines().count();
    }
  }

  /** All Java files below a folder, in order. */
  public static List<Source> java(String folder) {
    return below(folder, ".java");
  }

  /** All files below a folder whose name ends so, in order; none if there is no such folder. */
  public static List<Source> below(String folder, String... endings) {
    Path start = Path.of(folder);
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(start)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(path -> Stream.of(endings).anyMatch(path.toString()::endsWith))
          .sorted()
          .map(Sources::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of these files that are there. */
  public static List<Source> here(String... files) {
    return Stream.of(files).map(Path::of).filter(Files::isRegularFile).map(Sources::read).toList();
  }

  private static Source read(Path path) {
    try {
      return new Source(path, Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
