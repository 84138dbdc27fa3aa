package assay.cli.print;

import assay.text.OutcomeWords;
import assay.text.Texts;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.function.Consumer;

/**
 * Where a command prints: results to the one stream, what went wrong to the other. Safe for many
 * threads, line by line.
 *
 * @param out for results
 * @param err for what went wrong
 * @param texts the language
 * @param columns how wide a line may be, in characters
 * @param terminal whether a person looks on, so that a line can be written over
 */
public record Console(
    PrintWriter out, PrintWriter err, Texts texts, int columns, boolean terminal) {

  /** One at which nobody looks on: a file, or another program. */
  public Console(PrintWriter out, PrintWriter err, Texts texts, int columns) {
    this(out, err, texts, columns, false);
  }

  /** Prints the sentence of a key. */
  public void say(String key, Object... arguments) {
    line(texts.of(key, arguments));
  }

  /** Prints a line as it is. Shown at once. */
  public void line(String line) {
    synchronized (out) {
      out.println(harmless(line));
      out.flush();
    }
  }

  /** Prints over the line of a terminal, and stays at its beginning. Shown at once. */
  void overwrite(String text) {
    synchronized (out) {
      out.print("\r" + harmless(text) + "\r");
      out.flush();
    }
  }

  /** Prints a line for other programs. Shown at once. */
  public void machineLine(String json) {
    synchronized (out) {
      out.println(json);
      out.flush();
    }
  }

  /** Prints a line for other programs that is too long to be held. Shown at once. */
  public void machineLine(Consumer<Writer> line) {
    synchronized (out) {
      line.accept(out);
      out.println();
      out.flush();
    }
  }

  /** Tells what went wrong, by the sentence of a key. */
  public void problem(String key, Object... arguments) {
    problemLine(texts.of(key, arguments));
  }

  /** Tells what went wrong. */
  public void problemLine(String line) {
    synchronized (err) {
      err.println(harmless(line));
      err.flush();
    }
  }

  /** The words for outcomes in the same language. */
  public OutcomeWords outcomeWords() {
    return new OutcomeWords(texts);
  }

  /**
   * What a service or a file says may hold commands to the terminal; they are shown, not obeyed.
   */
  private static String harmless(String line) {
    return line.codePoints()
        .map(c -> Character.isISOControl(c) && c != '\n' && c != '\t' ? 0xfffd : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
