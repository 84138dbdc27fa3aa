package assay.attempt;

/** A field of a request that not every endpoint or model takes, by its place on the wire. */
public enum RequestField {
  METHOD("safetySettings[].method"),
  ASPECT_RATIO("generationConfig.imageConfig.aspectRatio"),
  IMAGE_SIZE("generationConfig.imageConfig.imageSize"),
  SEED("generationConfig.seed"),
  TEMPERATURE("generationConfig.temperature"),
  THINKING_LEVEL("generationConfig.thinkingConfig.thinkingLevel"),
  PERSON_GENERATION("generationConfig.imageConfig.personGeneration"),
  PROMINENT_PEOPLE("generationConfig.imageConfig.prominentPeople"),
  OUTPUT_MIME_TYPE("generationConfig.imageConfig.outputMimeType"),
  COMPRESSION_QUALITY("generationConfig.imageConfig.outputCompressionQuality"),
  LABELS("labels");

  private final String path;

  RequestField(String path) {
    this.path = path;
  }

  /** Where it stands in the request. */
  public String path() {
    return path;
  }
}
