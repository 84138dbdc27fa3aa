package assay.text;

/**
 * One of the four steps that an attempt goes through, and how far it came there.
 *
 * @param step which one
 * @param state what is known of it
 * @param words what stands on it, such as {@code Output filter withheld}
 */
public record Stage(Step step, State state, String words) {
  /** The steps in their order. */
  public enum Step {
    REQUEST,
    INPUT_FILTER,
    MODEL,
    OUTPUT_FILTER
  }

  /** What is known of a step. */
  public enum State {
    /** The attempt came through it. */
    PASSED,
    /** It stopped there. */
    STOPPED,
    /** The answer does not tell. */
    UNKNOWN,
    /** It had stopped before. */
    NOT_REACHED
  }
}
