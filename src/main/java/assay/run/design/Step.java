package assay.run.design;

/**
 * One of the steps in which a case is sent: each but the first gets the picture of the one before
 * as its reference image. Written by a person before the run; the program writes and changes none.
 *
 * @param prompt exactly as it is sent; empty for the case's own
 * @param purpose what the step is for; not blank
 */
public record Step(String prompt, String purpose) {
  /** So many steps has a case at most. */
  public static final int MOST = 8;

  /**
   * @throws IllegalArgumentException if no purpose is said
   */
  public Step {
    if (purpose.isBlank()) {
      throw new IllegalArgumentException("A step has a purpose");
    }
  }

  /** The same step with these words for the case's own. */
  Step of(String caseWords) {
    return prompt.isEmpty() ? new Step(caseWords, purpose) : this;
  }

  /** The same step with words after its own. */
  Step with(String words) {
    return new Step(prompt + " " + words, purpose);
  }
}
