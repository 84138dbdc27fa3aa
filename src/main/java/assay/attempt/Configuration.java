package assay.attempt;

/**
 * The settings under which a case is tried.
 *
 * @param endpoint where it goes
 * @param model the model's id, as it stands in the path; free text
 * @param thresholds what is sent for each category
 * @param output what the picture shall be like
 */
public record Configuration(
    Endpoint endpoint, String model, Thresholds thresholds, OutputOptions output) {
  /**
   * The model that the program is made for (GA since 2026-05-28, ai.google.dev "Gemini
   * deprecations").
   */
  public static final String DEFAULT_MODEL = "gemini-3-pro-image";
}
