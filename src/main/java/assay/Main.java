package assay;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads the first word: none opens the window, any other is a command. */
public final class Main {
  private Main() {}

  /** Starts the program and ends the Java machine with its exit code. */
  public static void main(String[] arguments) {
    Logger.getLogger("").setLevel(Level.WARNING);
    int code = run(List.of(arguments));
    System.exit(code);
  }

  private static int run(List<String> arguments) {
    Wiring wiring = new Wiring();
    if (!arguments.isEmpty() && !arguments.equals(List.of("window"))) {
      return wiring.command(arguments.toArray(String[]::new));
    }
    return wiring.hasDisplay() ? wiring.window() : wiring.sampleSession();
  }
}
