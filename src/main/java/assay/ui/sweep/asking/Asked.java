package assay.ui.sweep.asking;

import assay.attempt.Sha256;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question about several cases, each with an answer of its own.
 *
 * @param words what is asked
 * @param cases of which it is asked, at least one
 * @param answers from which one is chosen for each; nothing is chosen beforehand
 */
public record Asked(Words words, List<One> cases, List<String> answers) {
  public Asked {
    cases = List.copyOf(cases);
    answers = List.copyOf(answers);
  }

  /**
   * What is asked.
   *
   * @param title what it is about
   * @param message what will follow, in a few sentences
   * @param all the words of the button that gives the first answer for all
   * @param yes the words of the button that goes on with the answers
   */
  public record Words(String title, String message, String all, String yes) {}

  /**
   * A case of which it is asked.
   *
   * @param picture its first reference image; null if it has none
   */
  public record One(String label, String prompt, @Nullable Sha256 picture) {}
}
