package assay.attempt;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code usageMetadata}: the tokens by kind. Null means that the service did not say, which is not
 * the same as 0.
 *
 * <p>On a refusal {@code candidatesTokenCount} may mirror the thoughts, so a sum of the parts may
 * count them twice: only {@link #total()} can be trusted (docs.apiyi.com "Usage Fields &amp; Output
 * Explained", 6 of 6 refusals). What can be made of the numbers is said by {@link TokenFinding}.
 *
 * @param prompt all input, cached input included
 * @param candidates the output
 * @param thoughts what the model thought; above 0 it shows that the model ran
 * @param total of the whole request
 * @param beside the counts and words that stand beside these four
 * @param details the same tokens by kind, such as TEXT and IMAGE
 */
public record Tokens(
    @Nullable Integer prompt,
    @Nullable Integer candidates,
    @Nullable Integer thoughts,
    @Nullable Integer total,
    Beside beside,
    Details details) {
  /** The service said nothing of tokens. */
  public static final Tokens NONE = new Tokens(null, null, null, null, Beside.NONE, Details.NONE);

  public Tokens {
    beside = Objects.requireNonNullElse(beside, Beside.NONE);
    details = Objects.requireNonNullElse(details, Details.NONE);
  }

  /** Counts with the kinds of input and output, and nothing beside. */
  public Tokens(
      @Nullable Integer prompt,
      @Nullable Integer candidates,
      @Nullable Integer thoughts,
      @Nullable Integer total,
      Map<String, Integer> promptByModality,
      Map<String, Integer> candidatesByModality) {
    this(
        prompt,
        candidates,
        thoughts,
        total,
        Beside.NONE,
        new Details(promptByModality, candidatesByModality, Map.of(), Map.of()));
  }

  /**
   * What stands beside the four counts.
   *
   * @param cached input that came from a cache; it is part of the prompt's count
   * @param toolUse results of tools that were fed back
   * @param initialPrompt the prompt before it was continued
   * @param trafficType which quota it went by, as it came; Vertex only
   * @param serviceTier as it came; Gemini API only
   */
  public record Beside(
      @Nullable Integer cached,
      @Nullable Integer toolUse,
      @Nullable Integer initialPrompt,
      @Nullable String trafficType,
      @Nullable String serviceTier) {
    /** Nothing stands there. */
    public static final Beside NONE = new Beside(null, null, null, null, null);
  }

  /**
   * Tokens by kind. A kind stands as it came; one that came twice is added up.
   *
   * @param promptByModality {@code promptTokensDetails}
   * @param candidatesByModality {@code candidatesTokensDetails}; of image models the picture alone
   * @param cachedByModality {@code cacheTokensDetails}
   * @param toolUseByModality {@code toolUsePromptTokensDetails}
   */
  public record Details(
      Map<String, Integer> promptByModality,
      Map<String, Integer> candidatesByModality,
      Map<String, Integer> cachedByModality,
      Map<String, Integer> toolUseByModality) {
    /** Not told by kind. */
    public static final Details NONE = new Details(Map.of(), Map.of(), Map.of(), Map.of());

    public Details {
      promptByModality = copy(promptByModality);
      candidatesByModality = copy(candidatesByModality);
      cachedByModality = copy(cachedByModality);
      toolUseByModality = copy(toolUseByModality);
    }

    private static Map<String, Integer> copy(@Nullable Map<String, Integer> counts) {
      return counts == null ? Map.of() : Map.copyOf(counts);
    }
  }

  /** The input by kind, as it came. */
  public Map<String, Integer> promptByModality() {
    return details.promptByModality();
  }

  /** The output by kind, as it came. */
  public Map<String, Integer> candidatesByModality() {
    return details.candidatesByModality();
  }

  /** Whether the service said anything of tokens. */
  public boolean isReported() {
    return !NONE.equals(this);
  }

  /**
   * Whether the model is known to have run. The reverse is not safe: blocks after the model come
   * without thoughts, too.
   */
  public boolean showThatTheModelRan() {
    return thoughts != null && thoughts > 0;
  }
}
