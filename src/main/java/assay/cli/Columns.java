package assay.cli;

import java.io.Console;
import java.util.Optional;

/** How wide the terminal is, and whether it is one. */
public final class Columns {
  private static final int USUAL = 110;

  private Columns() {}

  /** In characters, as {@code COLUMNS} says it. */
  public static int here() {
    String columns = System.getenv().getOrDefault("COLUMNS", "");
    return columns.matches("[0-9]{2,4}") ? Integer.parseInt(columns) : USUAL;
  }

  /** Whether a person looks on, on a terminal. */
  public static boolean isTerminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }
}
