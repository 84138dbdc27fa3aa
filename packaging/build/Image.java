package build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The Java runtime that holds the JDK's parts, the libraries and the program. */
final class Image {
  private Image() {}

  static void link(Libraries libraries, Folders folders) throws IOException {
    String path =
        libraries.all().stream()
            .map(library -> library.jar().toString())
            .collect(Collectors.joining(File.pathSeparator));
    List<String> arguments = new ArrayList<>(written(folders.files().resolve("jlink.args")));
    arguments.addAll(List.of("--module-path", path));
    arguments.addAll(List.of("--add-modules", String.join(",", libraries.roots())));
    arguments.addAll(List.of("--output", folders.runtime().toString()));
    Tool.run("jlink", arguments);
  }

  /** The words of an argument file. The tool itself reads one only on its command line. */
  private static List<String> written(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
        .toList();
  }
}
