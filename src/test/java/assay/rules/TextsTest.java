package assay.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.rules.Sources.Source;
import assay.text.Language;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every language says the same sentences, and the program asks for none that is not there. */
class TextsTest {
  private static final String FOLDER = "src/main/resources/assay/text";
  private static final String ENGLISH = "a=One\nb=Of {0} and {1}\nc.d=Three\n";

  @Test
  void everyBundleSaysWhatEnglishSays() {
    List<String> found =
        bundles().stream()
            .flatMap(
                bundle ->
                    Bundles.differences(english(), bundle.text()).stream()
                        .map(difference -> bundle.path().getFileName() + " " + difference))
            .toList();
    assertEquals(List.of(), found);
  }

  @Test
  void noBundleSaysAnythingTwiceOrNothing() {
    bundles().forEach(bundle -> assertEquals(List.of(), Bundles.repeated(bundle.text())));
    bundles().forEach(bundle -> assertEquals(List.of(), Bundles.malformed(bundle.text())));
  }

  /** Before the first translation there is English alone; from then on there are all. */
  @Test
  void allLanguagesAreThereOrNoneBesidesEnglish() {
    Set<String> files =
        bundles().stream()
            .map(bundle -> bundle.path().getFileName().toString())
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(files.contains("texts.properties"));
    assertEquals(Set.of(), lacking(files));
  }

  @Test
  void everyKeyThatTheProgramNamesIsThere() {
    assertEquals(Set.of(), Bundles.missing(english(), Sources.java("src/main/java")));
  }

  @Test
  void oneTranslationAsksForTheOthers() {
    assertEquals(Set.of(), lacking(Set.of("texts.properties")));
    assertEquals(
        Set.of("texts_id.properties", "texts_ru.properties", "texts_zh_TW.properties"),
        lacking(Set.of("texts.properties", "texts_de.properties")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=Eins;b=Von {0} und {1}          | lacks c.d",
        "a=Eins;b=Von {0};c.d=Drei         | other placeholders in b",
        "a=Eins {0};b={1} {0};c.d=Drei     | other placeholders in a",
        "a=Eins;b={1} {0};c.d=Drei;e=Vier  | too much: e"
      })
  void aBundleThatSaysSomethingElseIsFound(String bundle, String difference) {
    assertEquals(
        List.of(difference), Bundles.differences(ENGLISH, bundle.replace(';', '\n').strip()));
  }

  @Test
  void aSentenceThatStandsTwiceOrSaysNothingIsFound() {
    assertEquals(List.of("a"), Bundles.repeated("a=1\nb=2\n # a=3\na = 4\n"));
    assertEquals(List.of("a", "b"), Bundles.malformed("a=\nb=Only {1}\nc={0} {1}\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "texts.of(\"x.y\")",
        "texts().of(\n    \"x.y\", 3)",
        "uiTexts.of(\"x.y\" + kind)",
        "texts.has(\"x.y\")"
      })
  void aKeyThatIsNotThereIsFound(String call) {
    assertEquals(Set.of("x.y"), Bundles.missing(ENGLISH, planted(call)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"texts.of(\"a\")", "texts.of(\"c.\" + kind)", "texts.of(key)", "List.of(\"x.y\")"})
  void aKeyThatIsThereIsFine(String call) {
    assertEquals(Set.of(), Bundles.missing(ENGLISH, planted(call)));
  }

  private static List<Source> planted(String call) {
    return List.of(new Source(Path.of("Planted.java"), "String s = " + call + ";"));
  }

  private static Set<String> lacking(Set<String> files) {
    Set<String> wanted =
        Arrays.stream(Language.values())
            .filter(language -> language != Language.ENGLISH)
            .map(language -> "texts_" + language.tag().replace('-', '_') + ".properties")
            .collect(Collectors.toCollection(TreeSet::new));
    boolean none = wanted.stream().noneMatch(files::contains);
    wanted.removeAll(files);
    return none ? Set.of() : wanted;
  }

  private static List<Source> bundles() {
    return Sources.below(FOLDER, ".properties");
  }

  private static String english() {
    return Sources.here(FOLDER + "/texts.properties").getFirst().text();
  }
}
