package assay.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * What all programs of one test process start from, so that each starts sooner: a class path of
 * jars alone, and an archive of classes that the Java machine maps. Gone when the process ends.
 */
public final class SharedClasses {
  private static final class Holder {
    static final SharedClasses ONLY = make();
  }

  private final Path archive;
  private final String classPath;

  private SharedClasses(Path archive, String classPath) {
    this.archive = archive;
    this.classPath = classPath;
  }

  /** Made when somebody first asks. */
  static SharedClasses get() {
    return Holder.ONLY;
  }

  String classPath() {
    return classPath;
  }

  /** The flag with which a Java machine uses the archive; it does without if it cannot. */
  List<String> flags() {
    return List.of("-Xlog:disable", "-XX:SharedArchiveFile=" + archive);
  }

  /** The same parts, each folder in a jar: the Java machine archives no class of a folder. */
  public static String inJars(Path folder, String classPath) {
    List<String> path = new ArrayList<>();
    for (String part : new LinkedHashSet<>(List.of(classPath.split(File.pathSeparator)))) {
      Path place = Path.of(part);
      if (Files.isDirectory(place)) {
        Path jar = folder.resolve(path.size() + ".jar");
        int code =
            ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "-c", "-0", "-f", jar.toString(), "-C", part, ".");
        assertEquals(0, code);
        path.add(jar.toString());
      } else if (Files.exists(place)) {
        path.add(part);
      }
    }
    return String.join(File.pathSeparator, path);
  }

  private static SharedClasses make() {
    try {
      Path folder = Files.createTempDirectory("classes");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
      Path archive = folder.resolve("classes.jsa");
      String classPath = inJars(folder, Program.classPath());
      Program.rehearse("-XX:ArchiveClassesAtExit=" + archive, classPath);
      return new SharedClasses(archive, classPath);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
