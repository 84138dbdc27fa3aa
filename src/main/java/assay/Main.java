package assay;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads the first word: none opens the window, any other is a command. */
public final class Main {
  /**
   * The system property with which packaging has the program do all that is usual, to record what
   * it needs.
   */
  private static final String REHEARSAL = "assay.rehearsal";

  private Main() {}

  /** Starts the program and ends the Java machine with its exit code. */
  public static void main(String[] arguments) {
    Logger.getLogger("").setLevel(Level.WARNING);
    int code = run(List.of(arguments));
    System.exit(code);
  }

  private static int run(List<String> arguments) {
    Wiring wiring = new Wiring();
    if (Boolean.getBoolean(REHEARSAL)) {
      wiring.sampleSession();
    }
    if (!arguments.isEmpty() && !arguments.equals(List.of("window"))) {
      return wiring.command(arguments.toArray(String[]::new));
    }
    return wiring.hasDisplay() ? wiring.window() : wiring.sampleSession();
  }
}
