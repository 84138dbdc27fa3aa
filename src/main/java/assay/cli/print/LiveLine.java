package assay.cli.print;

/**
 * The last line of a terminal, written over again and again. Other lines are printed above it. Safe
 * for many threads.
 */
public final class LiveLine {
  private final Console console;
  private String shown = "";

  /** At the end of a console that is a terminal. */
  public LiveLine(Console console) {
    this.console = console;
  }

  /** Shows this instead of what was there, cut to the width of the terminal. */
  public synchronized void show(String line) {
    over(Table.cut(line, Math.max(1, console.columns() - 1)));
  }

  /** Prints a line above it. */
  public synchronized void above(Runnable printing) {
    String after = shown;
    clear();
    printing.run();
    show(after);
  }

  /** Takes it away. */
  public synchronized void clear() {
    over("");
  }

  /** Blanks cover what was longer before; no terminal needs to know a command for it. */
  private void over(String next) {
    int left = Math.max(0, length(shown) - length(next));
    console.overwrite(next + " ".repeat(left));
    shown = next;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
