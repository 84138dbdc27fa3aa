package assay.attempt;

import java.util.List;

/**
 * The short words of the protocol that decide nothing by themselves. Each list is all that is known
 * of it; anything else is kept as it came.
 *
 * <p>To add a word, add it here and its words to the text bundles as {@code value.LIST.WORD}; a
 * test asks for them.
 */
public enum Vocabulary {
  /**
   * Categories of ratings that take no threshold ({@code safety.proto}); the others are {@link
   * HarmCategory}.
   */
  CATEGORY(
      "HARM_CATEGORY_UNSPECIFIED",
      "HARM_CATEGORY_DEROGATORY",
      "HARM_CATEGORY_TOXICITY",
      "HARM_CATEGORY_VIOLENCE",
      "HARM_CATEGORY_SEXUAL",
      "HARM_CATEGORY_MEDICAL",
      "HARM_CATEGORY_DANGEROUS"),
  /** {@code HarmProbability} of {@code safety.proto}. */
  PROBABILITY("NEGLIGIBLE", "LOW", "MEDIUM", "HIGH", "HARM_PROBABILITY_UNSPECIFIED"),
  /** {@code HarmSeverity} of Vertex's {@code content.proto}. */
  SEVERITY(
      "HARM_SEVERITY_NEGLIGIBLE",
      "HARM_SEVERITY_LOW",
      "HARM_SEVERITY_MEDIUM",
      "HARM_SEVERITY_HIGH",
      "HARM_SEVERITY_UNSPECIFIED"),
  /** {@code MediaModality} of the details of a usage. */
  MODALITY("TEXT", "IMAGE", "VIDEO", "AUDIO", "DOCUMENT", "MODALITY_UNSPECIFIED"),
  /** {@code TrafficType} of Vertex. */
  TRAFFIC(
      "ON_DEMAND",
      "ON_DEMAND_PRIORITY",
      "ON_DEMAND_FLEX",
      "ON_DEMAND_OFFPEAK",
      "PROVISIONED_THROUGHPUT",
      "TRAFFIC_TYPE_UNSPECIFIED"),
  /** {@code ServiceTier} of the Gemini API; lower case on the wire. */
  TIER("standard", "flex", "priority", "unspecified"),
  /** {@code ModelStage} of {@code modelStatus}. */
  STAGE(
      "UNSTABLE_EXPERIMENTAL",
      "EXPERIMENTAL",
      "PREVIEW",
      "STABLE",
      "LEGACY",
      "DEPRECATED",
      "RETIRED",
      "MODEL_STAGE_UNSPECIFIED");

  private final List<String> known;

  Vocabulary(String... known) {
    this.known = List.of(known);
  }

  /** All that is known of it, as it stands on the wire. */
  public List<String> known() {
    return known;
  }

  /** The word with whether it is known. It stands as it came either way. */
  public Word of(String wireName) {
    return new Word(this, wireName, known.contains(wireName));
  }

  /**
   * A word of the protocol.
   *
   * @param vocabulary the list to which it belongs
   * @param wireName as it came
   * @param isKnown whether the list has it; else it is seen for the first time
   */
  public record Word(Vocabulary vocabulary, String wireName, boolean isKnown) {}
}
