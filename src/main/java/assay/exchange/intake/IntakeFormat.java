package assay.exchange.intake;

import java.io.IOException;
import java.io.InputStream;

/**
 * A form in which cases come from other tools. To add one, write a class and a line in the list.
 */
public interface IntakeFormat {
  /** How it is called, such as {@code csv}. */
  String name();

  /**
   * Whether a file that begins so is of this form. The first in the list that says yes reads it.
   */
  boolean recognises(Beginning beginning);

  /**
   * Reads a file, one row after the other: none stays in memory here. Whatever the bytes are, it
   * ends, and throws nothing else than what follows.
   *
   * @param in not closed
   * @throws IntakeRefused if it cannot be taken
   * @throws IOException if it cannot be read
   */
  void read(InputStream in, Taker taker) throws IOException, IntakeRefused;

  /** Takes what was found in a row. */
  interface Taker {
    /**
     * Takes it.
     *
     * @throws IntakeRefused if it is too much
     */
    void take(Found found) throws IntakeRefused;
  }
}
