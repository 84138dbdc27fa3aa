package assay.figures;

import assay.attempt.OutputOptions.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one model costs. Prices are US dollars per 1 million tokens.
 *
 * @param model the id as it stands in the path
 * @param input of input tokens; null if it was never found
 * @param textOut of text and thinking tokens of the answer; null if it was never found
 * @param imageOut of image tokens of the answer
 * @param imageTokens how many image tokens a picture of a size has; sizes that the model does not
 *     offer are absent, and at least one is there
 * @param origin where it was read, and when
 */
public record ModelPrice(
    String model,
    @Nullable BigDecimal input,
    @Nullable BigDecimal textOut,
    BigDecimal imageOut,
    Map<Size, Integer> imageTokens,
    Origin origin) {

  /**
   * Where a price comes from.
   *
   * @param source where it was read
   * @param date as of when
   */
  public record Origin(String source, LocalDate date) {}

  private static final BigDecimal ONE_MILLIONTH = BigDecimal.valueOf(1, 6);

  /**
   * @throws IllegalArgumentException if no size is there
   */
  public ModelPrice {
    if (imageTokens.isEmpty()) {
      throw new IllegalArgumentException("A model has at least one size");
    }
    imageTokens = Collections.unmodifiableMap(new EnumMap<>(imageTokens));
  }

  /**
   * How many image tokens a picture of that size has; of a size that the model does not offer, as
   * many as its dearest one. Not sent means 1K, which is the models' default (Google's image
   * guide).
   */
  public int tokensOf(@Nullable Size size) {
    Integer known = imageTokens.get(size == null ? Size.S1K : size);
    return known != null ? known : Collections.max(imageTokens.values());
  }

  /** What one picture of that size costs, in US dollars; not sent means 1K. */
  public BigDecimal pictureOf(@Nullable Size size) {
    return dollars(imageOut, tokensOf(size));
  }

  /** What that many tokens cost at a price per million, in US dollars. Exact. */
  static BigDecimal dollars(BigDecimal perMillion, long tokens) {
    return perMillion.multiply(BigDecimal.valueOf(tokens)).multiply(ONE_MILLIONTH);
  }
}
