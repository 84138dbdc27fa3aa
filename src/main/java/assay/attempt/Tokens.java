package assay.attempt;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code usageMetadata}: the tokens by kind. Null means that the service did not say, which is not
 * the same as 0.
 *
 * <p>On a refusal {@code candidatesTokenCount} may mirror the thoughts, so a sum of the parts may
 * count them twice: only {@link #total()} can be trusted (docs.apiyi.com "Usage Fields &amp; Output
 * Explained", 6 of 6 refusals).
 *
 * @param prompt all input, cached input included
 * @param candidates the output
 * @param thoughts what the model thought; above 0 it shows that the model ran
 * @param total of the whole request
 * @param promptByModality the input by kind, such as TEXT and IMAGE, as it came
 * @param candidatesByModality the output by kind, as it came
 */
public record Tokens(
    @Nullable Integer prompt,
    @Nullable Integer candidates,
    @Nullable Integer thoughts,
    @Nullable Integer total,
    Map<String, Integer> promptByModality,
    Map<String, Integer> candidatesByModality) {
  /** The service said nothing of tokens. */
  public static final Tokens NONE = new Tokens(null, null, null, null, Map.of(), Map.of());

  public Tokens {
    promptByModality = Map.copyOf(promptByModality);
    candidatesByModality = Map.copyOf(candidatesByModality);
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
