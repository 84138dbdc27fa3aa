package assay.ui;

import java.util.Optional;
import java.util.function.Function;

/**
 * Questions that need an answer before the work goes on. Asked on the screen's thread; the call
 * returns when the user has answered, while the window goes on drawing.
 */
public interface Questions {

  /** Whether the user agrees; closing the question is a no. */
  boolean confirm(Confirmation question);

  /** The text typed, without white space around it; empty if the user does not want to. */
  Optional<String> text(TextQuestion question);

  /**
   * A question of yes or no.
   *
   * @param title what it is about
   * @param message what will happen, in one or two sentences
   * @param yes the word on the button that does it
   * @param isDestructive whether it cannot be taken back
   */
  record Confirmation(String title, String message, String yes, boolean isDestructive) {}

  /**
   * A question for a line of text.
   *
   * @param title what it is about
   * @param label what is asked for
   * @param initial what stands there at first
   * @param yes the word on the button that does it
   * @param problem the sentence that says why a text cannot be taken; empty if it can
   */
  record TextQuestion(
      String title,
      String label,
      String initial,
      String yes,
      Function<String, Optional<String>> problem) {}
}
