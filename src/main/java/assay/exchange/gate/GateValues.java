package assay.exchange.gate;

import assay.exchange.PlanNode;
import assay.exchange.PlanNode.Many;
import assay.exchange.PlanNode.Named;
import assay.exchange.PlanNode.Plain;
import assay.exchange.Problem;
import assay.figures.gate.Confidence;
import assay.run.sweep.Sampling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what stands in a gate file into values, and collects what is wrong with it. */
final class GateValues {
  private static final int LONGEST_NAME = 200;
  private static final String FEWEST = "minimumRepeats";
  private static final String CONFIDENCE = "confidence";

  private final List<Problem> problems = new ArrayList<>();

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  void tell(String where, String textKey, String... arguments) {
    problems.add(Problem.of(where, textKey, arguments));
  }

  /** Tells every key that is not among these. */
  void onlyKeys(String where, Named named, List<String> known) {
    named.entries().keySet().stream()
        .filter(key -> !known.contains(key))
        .forEach(
            key -> tell(below(where, key), "exchange.sweep.unknown-key", String.join(", ", known)));
  }

  static String below(String where, String key) {
    return where.isEmpty() ? key : where + "." + key;
  }

  /** The plain value of a key; null if the key is not there or its value is not plain. */
  @Nullable String plain(String where, Named named, String key) {
    PlanNode node = named.entries().get(key);
    return node == null ? null : plain(where, node);
  }

  @Nullable String plain(String where, PlanNode node) {
    if (node instanceof Plain plain) {
      return plain.text();
    }
    tell(where, "exchange.plan.plain");
    return null;
  }

  String name(String where, String text) {
    String name = text.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      tell(where, "exchange.plan.name", String.valueOf(LONGEST_NAME));
    }
    return name;
  }

  /** The names in a list, or the one name that stands in its place; none if nothing is there. */
  Set<String> names(String where, @Nullable PlanNode node) {
    Set<String> names = new LinkedHashSet<>();
    if (node instanceof Many none && none.items().isEmpty()) {
      tell(where, "exchange.plan.empty");
    } else if (node instanceof Many many) {
      many.items().forEach(item -> addTo(names, where, item));
    } else if (node != null) {
      addTo(names, where, node);
    }
    return names;
  }

  private void addTo(Set<String> names, String where, PlanNode node) {
    String text = plain(where, node);
    if (text != null) {
      names.add(name(where, text));
    }
  }

  /** A share, 0 to 1, such as 0.2; the usual one if it is not there or wrong. */
  double share(String where, Named named, String key, double usual) {
    String text = plain(below(where, key), named, key);
    if (text == null) {
      return usual;
    }
    double share = number(text);
    if (share >= 0 && share <= 1) {
      return share;
    }
    tell(below(where, key), "exchange.plan.number", text, "0", "1");
    return usual;
  }

  /** How many repeats must have been judged. */
  int fewest(String where, Named named) {
    String text = plain(below(where, FEWEST), named, FEWEST);
    if (text == null) {
      return Rule.USUAL_FEWEST;
    }
    double number = number(text);
    if (number >= 1 && number <= Sampling.MOST_REPEATS && number == Math.rint(number)) {
      return (int) number;
    }
    String most = String.valueOf(Sampling.MOST_REPEATS);
    tell(below(where, FEWEST), "exchange.plan.number", text, "1", most);
    return Rule.USUAL_FEWEST;
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  Confidence confidence(String where, Named named) {
    return constant(where, named, CONFIDENCE, Confidence.INTERVAL);
  }

  /** One of the constants of an enum, in any letter case; the usual one if it is not there. */
  <E extends Enum<E>> E constant(String where, Named named, String key, E usual) {
    E found = constant(where, named, key, usual.getDeclaringClass());
    return found == null ? usual : found;
  }

  <E extends Enum<E>> @Nullable E constant(String where, Named named, String key, Class<E> all) {
    String text = plain(below(where, key), named, key);
    if (text == null) {
      return null;
    }
    for (E constant : all.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    String allowed =
        Arrays.stream(all.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    tell(below(where, key), "exchange.plan.one-of", text, allowed);
    return null;
  }
}
