package assay.attempt;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a filter rated something. Every field may be missing; an empty rating object is one with all
 * of them null.
 *
 * @param category as it came
 * @param probability as it came
 * @param blocked whether this rating blocked; null if not said
 * @param scores what Vertex adds
 * @param overwrittenThreshold set where the service put a stricter threshold in place of the one
 *     sent, since it saw minors ({@code @google/genai} types); Vertex only
 */
public record SafetyRating(
    @Nullable String category,
    @Nullable String probability,
    @Nullable Boolean blocked,
    Scores scores,
    @Nullable String overwrittenThreshold) {

  public SafetyRating {
    scores = Objects.requireNonNullElse(scores, Scores.NONE);
  }

  /** A rating without a score of its severity. */
  public SafetyRating(
      @Nullable String category,
      @Nullable String probability,
      @Nullable Boolean blocked,
      @Nullable String severity,
      @Nullable Double probabilityScore,
      @Nullable String overwrittenThreshold) {
    this(
        category,
        probability,
        blocked,
        new Scores(severity, probabilityScore, null),
        overwrittenThreshold);
  }

  /**
   * What Vertex adds to a rating ({@code SafetyRating} in {@code content.proto}).
   *
   * @param severity as it came
   * @param probabilityScore 0 to 1
   * @param severityScore 0 to 1
   */
  public record Scores(
      @Nullable String severity,
      @Nullable Double probabilityScore,
      @Nullable Double severityScore) {
    /** It added nothing. */
    public static final Scores NONE = new Scores(null, null, null);
  }

  /** As it came; Vertex only. */
  public @Nullable String severity() {
    return scores.severity();
  }

  /** 0 to 1; Vertex only. */
  public @Nullable Double probabilityScore() {
    return scores.probabilityScore();
  }
}
