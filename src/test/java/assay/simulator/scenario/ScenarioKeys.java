package assay.simulator.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The keys of sentences that stand in the reader's sources. */
final class ScenarioKeys {
  private static final Pattern KEY = Pattern.compile("\"(scenario\\.wrong\\.[-a-z]+)\"");

  private ScenarioKeys() {}

  static List<String> inSources() throws IOException {
    TreeSet<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/assay/simulator/scenario"))) {
      for (Path file : files.toList()) {
        KEY.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
      }
    }
    return List.copyOf(keys);
  }
}
