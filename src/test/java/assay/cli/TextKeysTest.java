package assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The commands hand keys on before anybody asks for their sentence; here each is looked up. */
class TextKeysTest {
  private static final Pattern KEY =
      Pattern.compile("\"((?:cli|exchange|store|sample)\\.[-\\w.]+)\"");
  private static final Pattern HELP =
      Pattern.compile("descriptionKey = \"([-\\w.]+)\"|\\$\\{bundle:([-\\w.]+)}");

  @Test
  void everyKeyHasASentence() throws IOException {
    Set<String> keys = found(KEY);
    assertTrue(keys.size() > 60, () -> "few keys were found: " + keys);
    assertEquals(List.of(), keys.stream().filter(key -> !isThere(key)).toList());
  }

  @Test
  void everyWordOfTheHelpIsThere() throws IOException {
    Set<String> keys = found(HELP);
    assertTrue(keys.size() > 25, () -> "few keys were found: " + keys);
    assertEquals(List.of(), keys.stream().filter(key -> !isThere("cli.help." + key)).toList());
  }

  /** A key that ends with a dot is the start of several. */
  private static boolean isThere(String key) {
    return Terminal.TEXTS.has(key)
        || (key.endsWith(".")
            && Terminal.TEXTS.keys().stream().anyMatch(known -> known.startsWith(key)));
  }

  private static Set<String> found(Pattern pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    for (String folder : List.of("cli", "exchange")) {
      try (Stream<Path> files = Files.walk(Path.of("src/main/java/assay", folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          pattern
              .matcher(Files.readString(file))
              .results()
              .map(TextKeysTest::key)
              .forEach(found::add);
        }
      }
    }
    return found;
  }

  private static String key(MatchResult match) {
    return match.group(1) != null ? match.group(1) : match.group(2);
  }
}
