package assay.figures.exact;

import assay.figures.Rate;
import java.util.stream.IntStream;

/** Fisher's exact test of two rates (R. A. Fisher, 1935), given how many hits there are in all. */
public final class Fisher {
  /** Tables as likely as the one seen count as such, whatever the rounding. */
  private static final double TIE = 1 + 1e-7;

  private Fisher() {}

  /** One-sided: how likely the first has so few hits, or fewer, if both have the same chance. */
  public static double less(Rate first, Rate second) {
    Hypergeometric table = table(first, second);
    double sum =
        IntStream.rangeClosed(table.least(), first.hits()).mapToDouble(table::probability).sum();
    return Math.min(1, sum);
  }

  /** Two-sided: how likely a table is that is no likelier than the one seen. */
  public static double twoSided(Rate first, Rate second) {
    Hypergeometric table = table(first, second);
    double limit = table.probability(first.hits()) * TIE;
    double sum =
        IntStream.rangeClosed(table.least(), table.most())
            .mapToDouble(table::probability)
            .filter(p -> p <= limit)
            .sum();
    return Math.min(1, sum);
  }

  private static Hypergeometric table(Rate first, Rate second) {
    return new Hypergeometric(first.total(), second.total(), first.hits() + second.hits());
  }
}
