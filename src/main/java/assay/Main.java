package assay;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the first word: none opens the window, any other is a command. */
public final class Main {
  private static final Pattern WINDOW =
      Pattern.compile("(?:window)?\\n?(?:--workspace(?:=|\\n)(?<folder>[^\\n]+))?");

  /**
   * The system property with which packaging has the program do all that is usual, to record what
   * it needs.
   */
  private static final String REHEARSAL = "assay.rehearsal";

  private Main() {}

  /** Starts the program and ends the Java machine with its exit code. */
  public static void main(String[] arguments) {
    logInSentences(System.getenv("ASSAY_DEBUG") != null);
    int code = run(List.of(arguments));
    System.exit(code);
  }

  /** No word, or {@code window}, with or without a workspace, is the window. */
  private static int run(List<String> arguments) {
    Wiring usual = new Wiring(Optional.empty());
    if (isBundle(arguments) && usual.hasDisplay()) {
      return usual.bundle(Path.of(arguments.getLast()));
    }
    Matcher window = WINDOW.matcher(String.join("\n", arguments));
    if (!window.matches()) {
      return usual.command(arguments.toArray(String[]::new));
    }
    Wiring wiring = new Wiring(Optional.ofNullable(window.group("folder")).map(Path::of));
    if (Boolean.getBoolean(REHEARSAL)) {
      wiring.sampleSession();
    }
    return wiring.hasDisplay() ? wiring.window() : wiring.sampleSession();
  }

  /** {@code open FILE}, or a bundle alone, as a file browser starts the program with it. */
  private static boolean isBundle(List<String> arguments) {
    boolean asked =
        arguments.size() == 2
            && arguments.getFirst().equals("open")
            && !arguments.getLast().startsWith("-");
    return asked || (arguments.size() == 1 && arguments.getFirst().endsWith(".assay"));
  }

  /** Warnings alone, and no stack trace unless somebody who looks for a fault asks for it. */
  private static void logInSentences(boolean withTraces) {
    Logger root = Logger.getLogger("");
    root.setLevel(Level.WARNING);
    if (withTraces) {
      for (Handler handler : root.getHandlers()) {
        handler.setLevel(Level.WARNING);
      }
      return;
    }
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    ConsoleHandler console = new ConsoleHandler();
    console.setLevel(Level.WARNING);
    console.setFormatter(new Sentences());
    root.addHandler(console);
  }

  /** One line a record. */
  private static final class Sentences extends Formatter {
    @Override
    public String format(LogRecord entry) {
      Throwable thrown = entry.getThrown();
      String kind = thrown == null ? "" : " (" + thrown.getClass().getSimpleName() + ")";
      return entry.getLevel() + ": " + formatMessage(entry) + kind + System.lineSeparator();
    }
  }
}
