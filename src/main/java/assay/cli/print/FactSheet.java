package assay.cli.print;

import java.util.ArrayList;
import java.util.List;

/** Names with their values beneath one another, the values aligned and wrapped. */
final class FactSheet {
  private static final String GAP = "  ";
  private static final int LEAST_WIDTH = 20;

  private final List<Fact> facts = new ArrayList<>();

  private record Fact(String name, String value) {}

  /** Adds a fact; one without a value is left out. */
  void add(String name, String value) {
    if (!value.isBlank()) {
      facts.add(new Fact(name, value.replaceAll("\\s+", " ").strip()));
    }
  }

  List<String> lines(int width) {
    int indent = facts.stream().mapToInt(fact -> fact.name().length()).max().orElse(0);
    int room = Math.max(LEAST_WIDTH, width - indent - GAP.length());
    List<String> lines = new ArrayList<>();
    for (Fact fact : facts) {
      String name = fact.name() + " ".repeat(indent - fact.name().length());
      for (String piece : wrapped(fact.value(), room)) {
        lines.add(name + GAP + piece);
        name = " ".repeat(indent);
      }
    }
    return lines;
  }

  /** Breaks between words; a word that is too long stays whole. */
  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
