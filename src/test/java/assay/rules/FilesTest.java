package assay.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import assay.rules.Sources.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The house's rules about files: how long, how described, and what never stands in one. */
class FilesTest {
  private static final int MOST_LINES = 300;

  /** Comments that the house does without: author tags, nameless TODOs, lines of three slashes. */
  private static final Pattern COMMENTS =
      Pattern.compile(
          "@auth" + "or\\b|\\b(TO" + "DO|FIX" + "ME)\\b(?!.{0,3}#\\d)|^\\s*///.*",
          Pattern.MULTILINE);

  /** Folders of one machine; written in pieces, so that this file is clean, too. */
  private static final Pattern MACHINE =
      Pattern.compile(
          "(?<![\\w.])/(ro"
              + "ot|wo"
              + "rk|home/\\w+|Users/\\w+|tmp/wt)/|C:\\\\+Users\\\\|shared/(design|reference)");

  @Test
  void noSourceFileIsTooLong() {
    List<Source> all = javaFiles();
    assertFalse(all.isEmpty());
    assertEquals(List.of(), tooLong(all));
  }

  @Test
  void aFileOfMoreThanThreeHundredLinesIsFound() {
    Source fits = new Source(Path.of("Fits.java"), "line\n".repeat(MOST_LINES));
    Source grew = new Source(Path.of("Grew.java"), "line\n".repeat(MOST_LINES + 1));
    assertEquals(List.of("Grew.java: 301"), tooLong(List.of(fits, grew)));
  }

  @Test
  void everyPackageIsDescribedAndNullMarked() {
    assertEquals(Set.of(), undescribed(Sources.java("src/main/java/assay")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "@NullMarked package p;", "/** What it is. */ package p;"})
  void aPackageWithoutItsDescriptionOrMarkIsFound(String info) {
    Source type = new Source(Path.of("p/Type.java"), "package p;");
    Source described = new Source(Path.of("p/package-info.java"), info);
    List<Source> files = info.isEmpty() ? List.of(type) : List.of(type, described);
    assertEquals(Set.of("p"), undescribed(files));
  }

  @Test
  void noCommentIsOfAKindThatTheHouseDoesWithout() {
    assertEquals(List.of(), Findings.of(COMMENTS, javaFiles()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"@auth" + "or Me", "// TO" + "DO later", "  //" + "/ words"})
  void aCommentThatTheHouseDoesWithoutIsFound(String comment) {
    assertEquals(1, Findings.of(COMMENTS, planted(comment)).size());
  }

  @Test
  void noFileNamesAFolderOfOneMachine() {
    assertEquals(List.of(), Findings.of(MACHINE, everything()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "see /ro" + "ot/.m2",
        "\"/ho" + "me/someone/x\"",
        "C:\\Us" + "ers\\me",
        "../sha" + "red/design/x",
        "file:///Us" + "ers/me/x"
      })
  void aFolderOfOneMachineIsFound(String text) {
    assertEquals(1, Findings.of(MACHINE, planted(text)).size());
  }

  private static List<String> tooLong(List<Source> files) {
    return files.stream()
        .filter(file -> file.lines() > MOST_LINES)
        .map(file -> file.path() + ": " + file.lines())
        .toList();
  }

  /** The folders whose package says neither what it is nor that it is null-marked. */
  private static Set<String> undescribed(List<Source> files) {
    Set<String> folders =
        files.stream()
            .map(file -> file.path().getParent().toString())
            .collect(Collectors.toCollection(TreeSet::new));
    files.stream()
        .filter(file -> file.path().endsWith("package-info.java"))
        .filter(file -> file.text().contains("@NullMarked") && file.text().contains("/**"))
        .forEach(file -> folders.remove(file.path().getParent().toString()));
    return folders;
  }

  private static List<Source> planted(String text) {
    return List.of(new Source(Path.of("Planted.java"), "first line\n" + text + "\n"));
  }

  private static List<Source> javaFiles() {
    return Stream.of("src/main/java", "src/test/java")
        .flatMap(folder -> Sources.java(folder).stream())
        .toList();
  }

  private static List<Source> everything() {
    String[] texts = {".java", ".md", ".properties", ".css", ".sql", ".yaml", ".yml", ".json"};
    return Stream.concat(
            Stream.of("src", "docs", "assets", "packaging", ".ci")
                .flatMap(folder -> Sources.below(folder, texts).stream()),
            Sources.here("pom.xml", "README.md", "CHANGELOG.md", ".ci/run").stream())
        .toList();
  }
}
