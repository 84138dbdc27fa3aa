package assay.simulator.scenario;

import java.util.function.Consumer;

/**
 * Where in a scenario something stands, and the one who is told what is wrong there.
 *
 * @param file its name
 * @param line from 1
 * @param path such as {@code steps[2].error.code}; empty for the whole
 * @param flaws is told
 */
record Place(String file, int line, String path, Consumer<Flaw> flaws) {
  /** Longer values are cut where a sentence repeats them. */
  private static final int SHOWN = 80;

  /** A key below it. */
  Place at(String key, Node node) {
    return new Place(file, node.line(), path.isEmpty() ? key : path + "." + key, flaws);
  }

  /** An element of it, from 0. */
  Place at(int index, Node node) {
    return new Place(file, node.line(), path + "[" + (index + 1) + "]", flaws);
  }

  /** Notes that something is wrong here. */
  void tell(String textKey, Object... arguments) {
    String where = file + ":" + line + (path.isEmpty() ? "" : " " + path);
    flaws.accept(Flaw.of(where, textKey, arguments));
  }

  /** A value as a sentence repeats it. */
  static String shown(String value) {
    return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
  }
}
