package assay.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.rules.Sources.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Colour values stand in {@code light.css} and {@code dark.css} and nowhere else. */
class ColoursTest {
  @Test
  void stylesheetsNameColoursAndDoNotMakeThem() {
    List<String> found =
        Sources.below("src/main/resources", ".css").stream()
            .filter(css -> !css.path().toString().matches(".*\\b(light|dark)\\.css"))
            .flatMap(
                css -> Colours.inStylesheet(css.text()).stream().map(v -> css.path() + " " + v))
            .toList();
    assertEquals(List.of(), found);
  }

  /** Pictures that the simulator draws are no looks of ours. */
  @Test
  void javaMakesNoColours() {
    List<Source> files =
        Stream.of("cli", "ui", "exchange", "run", "text")
            .flatMap(name -> Sources.java("src/main/java/assay/" + name).stream())
            .toList();
    assertEquals(List.of(), Colours.inJava(files));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".a { -fx-text-fill: #abc; }",
        ".a { -fx-text-fill: #A0B1C2D3 }",
        ".a { -fx-border-color: transparent rgb(1, 2, 3); }",
        ".a { -fx-effect: dropshadow(gaussian, rgba(0,0,0,0.4), 4, 0, 0, 1); }",
        ".a {\n  -my-own: hsb(1, 2%, 3%);\n}",
        ".a { -fx-fill: Red; }",
        ".a { -fx-background-color: derive(white, 10%); }"
      })
  void aColourInAStylesheetIsFound(String css) {
    assertEquals(1, Colours.inStylesheet(css).size(), css);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#press .button:hover { -fx-text-fill: -color-fg-default; }",
        ".red { -fx-background-color: transparent; }",
        "/* like #abc or red; */ .a { -fx-font-family: \"Navy\"; }",
        ".a { -fx-background-color: derive(-assay-error, 10%); }",
        ".a:focused .b { -fx-effect: null; }"
      })
  void theNameOfAColourMayStand(String css) {
    assertEquals(List.of(), Colours.inStylesheet(css), css);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "label.setTextFill(Color.web(\"#123456\"));",
        "Paint p = Color.RED;",
        "node.setStyle(\"-fx-background-color: #fff\");",
        "node.setStyle(\"-fx-fill: rgb(1,2,3)\");",
        "String c = \"#a1b2c3\";",
        "var c = new Color(0, 0, 0, 1);"
      })
  void aColourInJavaIsFound(String line) {
    assertEquals(1, found(line), line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Paint p = Color.TRANSPARENT;",
        "node.setStyle(\"-fx-background-color: -assay-error\");",
        "String id = \"#press\";",
        "import javafx.scene.paint.Color;"
      })
  void whatIsNoColourInJavaMayStand(String line) {
    assertEquals(0, found(line), line);
  }

  private static long found(String line) {
    return Colours.inJava(List.of(new Source(Path.of("Planted.java"), line))).stream()
        .map(finding -> finding.split(":", 3)[1])
        .distinct()
        .count();
  }
}
