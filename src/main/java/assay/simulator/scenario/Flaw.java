package assay.simulator.scenario;

import java.util.List;

/**
 * Something that is wrong with a scenario, and what would be right.
 *
 * @param where the file, the line and the key that it is about
 * @param textKey the key of its sentence
 * @param arguments for the sentence
 */
public record Flaw(String where, String textKey, List<String> arguments) {
  public Flaw {
    arguments = List.copyOf(arguments);
  }

  static Flaw of(String where, String textKey, Object... arguments) {
    return new Flaw(where, textKey, List.of(arguments).stream().map(String::valueOf).toList());
  }
}
