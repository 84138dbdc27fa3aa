package assay.figures.exact;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Holm's correction for several tests (S. Holm, Scand. J. Statist. 6, 1979). */
public final class Holm {
  private Holm() {}

  /**
   * The adjusted p of each, in the order given. Whoever calls those up to 0.05 an effect calls one
   * without ground in at most 5 of 100 such families, however the tests hang together.
   */
  public static List<Double> adjusted(List<Double> pValues) {
    int count = pValues.size();
    List<Integer> rising =
        IntStream.range(0, count).boxed().sorted(Comparator.comparing(pValues::get)).toList();
    double[] adjusted = new double[count];
    double most = 0;
    for (int rank = 0; rank < count; rank++) {
      most = Math.max(most, Math.min(1, (count - rank) * pValues.get(rising.get(rank))));
      adjusted[rising.get(rank)] = most;
    }
    return Arrays.stream(adjusted).boxed().toList();
  }
}
