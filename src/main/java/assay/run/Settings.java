package assay.run;

import assay.attempt.Configuration;
import assay.attempt.Endpoint;

/**
 * What the user has chosen for all sessions. Holds no key, ever.
 *
 * @param endpoint where requests go
 * @param geminiBaseUrl the Gemini API's address, so that a proxy can stand before it
 * @param model the model's id
 * @param language a language tag such as {@code de}; empty for the system's
 * @param theme {@code light}, {@code dark} or {@code system}
 * @param simulatorPace 0 to 1: how long the simulator's answers take against plausible times
 */
public record Settings(
    Endpoint.Kind endpoint,
    String geminiBaseUrl,
    String model,
    String language,
    String theme,
    double simulatorPace) {
  /**
   * As it is at the first start: the simulator, so that everything works with no key and no
   * network.
   */
  public static final Settings FIRST =
      new Settings(
          Endpoint.Kind.SIMULATOR,
          Endpoint.GEMINI_API_URL,
          Configuration.DEFAULT_MODEL,
          "",
          "system",
          0.15);
}
