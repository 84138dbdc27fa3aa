package assay.rules;

import assay.rules.Sources.Source;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.paint.Color;

/** Finds colour values where only the names of colours may stand. */
final class Colours {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
  private static final Pattern DECLARATION = Pattern.compile("([-\\w]+)\\s*:\\s*([^;{}]+)[;}]");
  private static final Pattern VALUE =
      Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(rgba?|hsba?|hsla?)\\s*\\(");

  private static final Set<String> NAMES = names();

  private static final Pattern IN_JAVA =
      Pattern.compile(
          "\\bColor\\.(web|rgb|rgba|hsb|gray|grayRgb|color|valueOf)\\("
              + "|\\bnew Color\\("
              + "|-fx-[-\\w]+:\\s*(#|rgba?\\(|hsba?\\()"
              + "|\\bColor\\.(?!TRANSPARENT\\b)[A-Z]{3,}\\b"
              + "|\"#[0-9a-fA-F]{3,8}\"");

  private Colours() {}

  /** The colour values in a stylesheet, each as "property: value". */
  static List<String> inStylesheet(String css) {
    Matcher matcher = DECLARATION.matcher(COMMENT.matcher(css).replaceAll(" "));
    return matcher
        .results()
        .filter(found -> isColour(QUOTED.matcher(found.group(2)).replaceAll(" ")))
        .map(found -> found.group(1) + ": " + found.group(2).strip())
        .toList();
  }

  /** The colour values in Java files. */
  static List<String> inJava(List<Source> files) {
    return Findings.of(IN_JAVA, files);
  }

  private static boolean isColour(String value) {
    return VALUE.matcher(value).find()
        || Stream.of(value.toLowerCase(Locale.ROOT).split("[^-\\w]+")).anyMatch(NAMES::contains);
  }

  /** Those that JavaFX knows. {@code transparent} is the absence of a colour and may stand. */
  private static Set<String> names() {
    Set<String> names =
        Stream.of(Color.class.getFields())
            .filter(field -> field.getType() == Color.class)
            .map(Field::getName)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new));
    names.remove("transparent");
    return names;
  }
}
