package assay.exchange.intake;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells red-team material by what it says of itself: the names of its fields, the values of fields
 * that sort it, and the name of its file. The words of a prompt are never looked at. {@code
 * docs/imports.md} has the rule; the names are those of promptfoo, garak, PyRIT, HarmBench,
 * AdvBench and JailbreakBench.
 */
final class RedTeam {
  /** Fields that only such material has, when they say something. */
  private static final Set<String> FIELDS =
      Set.of(
          "redteam",
          "attack",
          "attacktype",
          "attackmethod",
          "attackstrategy",
          "jailbreak",
          "jailbreaktype",
          "jailbreakmethod",
          "jailbreakprompt",
          "adversarial",
          "adversarialprompt",
          "harmful",
          "harmfulbehavior",
          "harmcategory",
          "harmcategories",
          "behavior",
          "behaviorid",
          "functionalcategory",
          "semanticcategory",
          "plugin",
          "pluginid",
          "strategy",
          "strategyid",
          "probeclassname",
          "isobjective");

  /** Fields that sort material; their values may say that it is such. */
  private static final Set<String> SORTING =
      Set.of(
          "category",
          "categories",
          "tag",
          "tags",
          "label",
          "labels",
          "type",
          "kind",
          "source",
          "dataset",
          "datasetname",
          "seedtype",
          "groups",
          "creator");

  private static final List<String> BEGINNINGS =
      List.of(
          "redteam",
          "airedteam",
          "jailbreak",
          "harmbench",
          "advbench",
          "adversarial",
          "promptinjection",
          "harmful",
          "garak",
          "pyrit",
          "promptfooredteam");

  /** Whole values: an attack, and the categories of HarmBench and JailbreakBench. */
  private static final Set<String> VALUES =
      Set.of(
          "attack",
          "chemicalbiological",
          "cybercrimeintrusion",
          "harassmentbullying",
          "illegal",
          "misinformationdisinformation",
          "harassmentdiscrimination",
          "malwarehacking",
          "physicalharm",
          "economicharm",
          "frauddeception",
          "sexualadultcontent");

  private static final List<String> FILES =
      List.of(
          "redteam",
          "jailbreak",
          "harmbench",
          "advbench",
          "adversarial",
          "harmfulbehavior",
          "garak",
          "pyrit");

  private static final Set<String> SAYS_NO =
      Set.of("", "false", "no", "none", "null", "0", "benign", "[]", "{}");

  private static final int DEEPEST = 8;

  private RedTeam() {}

  /** Whether all of a file is such, by its name. */
  static boolean isNamedSo(String file) {
    String name = plain(file);
    return FILES.stream().anyMatch(name::contains);
  }

  /** The field by which a row is told to be such; empty if it is not. */
  static Optional<String> markerOf(Map<?, ?> declared) {
    return marker(declared, 0);
  }

  private static Optional<String> marker(Map<?, ?> fields, int depth) {
    if (says(fields, "goal") && says(fields, "target")) {
      return Optional.of("goal, target");
    }
    return fields.entrySet().stream()
        .flatMap(field -> marker(String.valueOf(field.getKey()), field.getValue(), depth).stream())
        .findFirst();
  }

  private static boolean says(Map<?, ?> fields, String name) {
    return fields.entrySet().stream()
        .anyMatch(
            field ->
                plain(String.valueOf(field.getKey())).equals(name)
                    && saysSomething(field.getValue()));
  }

  private static Optional<String> marker(String name, @Nullable Object value, int depth) {
    String plain = plain(name);
    if (FIELDS.contains(plain) && saysSomething(value)) {
      return Optional.of(name);
    }
    if (SORTING.contains(plain) && words(value).anyMatch(RedTeam::isSuch)) {
      return Optional.of(name);
    }
    return depth < DEEPEST ? within(value, depth + 1) : Optional.empty();
  }

  private static Optional<String> within(@Nullable Object value, int depth) {
    return switch (value) {
      case Map<?, ?> map -> marker(map, depth);
      case Collection<?> list ->
          list.stream().flatMap(item -> within(item, depth + 1).stream()).findFirst();
      case null -> Optional.empty();
      default -> Optional.empty();
    };
  }

  private static boolean saysSomething(@Nullable Object value) {
    return !SAYS_NO.contains(String.valueOf(value).strip().toLowerCase(Locale.ROOT));
  }

  /** Each value of a field, and each of those that stand in one text, separated. */
  private static Stream<String> words(@Nullable Object value) {
    return switch (value) {
      case Collection<?> list -> list.stream().flatMap(RedTeam::words);
      case String text -> Stream.of(text.split("[,;|\n]")).map(RedTeam::plain);
      case null -> Stream.empty();
      default -> Stream.empty();
    };
  }

  private static boolean isSuch(String word) {
    return VALUES.contains(word) || BEGINNINGS.stream().anyMatch(word::startsWith);
  }

  /** Letters and digits alone, in lower case. */
  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
