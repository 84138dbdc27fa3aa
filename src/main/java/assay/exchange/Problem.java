package assay.exchange;

import assay.text.Texts;
import java.util.List;

/**
 * Something that is wrong with what came from outside, and what would be right.
 *
 * @param where which key, option or file it is about
 * @param textKey the key of its sentence
 * @param arguments for the sentence
 */
public record Problem(String where, String textKey, List<String> arguments) {
  public Problem {
    arguments = List.copyOf(arguments);
  }

  /**
   * A problem.
   *
   * @param where which key, option or file it is about
   */
  public static Problem of(String where, String textKey, String... arguments) {
    return new Problem(where, textKey, List.of(arguments));
  }

  /** The whole sentence, the place first. */
  public String words(Texts texts) {
    return texts.of("exchange.problem", where, texts.of(textKey, arguments.toArray()));
  }
}
