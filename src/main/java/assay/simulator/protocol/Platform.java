package assay.simulator.protocol;

/**
 * Whose protocol is spoken. The two have fields, categories and answers that the other lacks.
 *
 * <p>Sources: google/ai/generativelanguage/v1beta and google/cloud/aiplatform/v1beta1 in
 * googleapis, and the converters of google-genai, which say what each of them takes.
 */
public enum Platform {
  GEMINI("google.ai.generativelanguage.v1beta.", "generativelanguage.googleapis.com"),
  VERTEX("google.cloud.aiplatform.v1beta1.", "aiplatform.googleapis.com");

  private final String protoPackage;
  private final String service;

  Platform(String protoPackage, String service) {
    this.protoPackage = protoPackage;
    this.service = service;
  }

  /** What stands before the name of a message where an error names one. */
  public String typePrefix() {
    return "type.googleapis.com/" + protoPackage;
  }

  /** The host that errors name, without any location. */
  public String service() {
    return service;
  }
}
