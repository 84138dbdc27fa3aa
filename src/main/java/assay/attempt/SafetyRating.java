package assay.attempt;

import org.jspecify.annotations.Nullable;

/**
 * How a filter rated something. Every field may be missing; an empty rating object is one with all
 * of them null.
 *
 * @param category as it came
 * @param probability as it came
 * @param blocked whether this rating blocked; null if not said
 * @param severity as it came; Vertex only
 * @param probabilityScore 0 to 1; Vertex only
 * @param overwrittenThreshold set where the service put a stricter threshold in place of the one
 *     sent, since it saw minors ({@code @google/genai} types); Vertex only
 */
public record SafetyRating(
    @Nullable String category,
    @Nullable String probability,
    @Nullable Boolean blocked,
    @Nullable String severity,
    @Nullable Double probabilityScore,
    @Nullable String overwrittenThreshold) {}
