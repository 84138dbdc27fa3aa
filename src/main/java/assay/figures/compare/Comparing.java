package assay.figures.compare;

import assay.figures.compare.Comparison.Finding;
import assay.figures.compare.Comparison.Findings;
import assay.figures.compare.Comparison.Sample;
import assay.figures.exact.Holm;
import assay.figures.exact.McNemar;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares two configurations over the same cases. */
public final class Comparing {
  private Comparing() {}

  /**
   * What the pairs say. Cases that were not judged under both are left out and counted. The same
   * pairs and the same seed give the same figures.
   */
  public static Comparison of(List<CasePair> all, long seed) {
    List<CasePair> pairs = all.stream().filter(CasePair::isComplete).toList();
    Finding theseCases = theseCases(pairs, seed);
    return new Comparison(
        sample(all, pairs),
        TheseCases.mean(pairs, CasePair::difference),
        new Findings(theseCases, likeThese(pairs, seed), theseCases.p().value()),
        SmallestEffect.seenBy(pairs),
        byCase(all));
  }

  private static Sample sample(List<CasePair> all, List<CasePair> pairs) {
    List<Integer> repeats =
        pairs.stream().flatMap(p -> Stream.of(p.first().total(), p.second().total())).toList();
    return new Sample(
        pairs.size(),
        all.size() - pairs.size(),
        repeats.stream().mapToInt(n -> n).min().orElse(0),
        repeats.stream().mapToInt(n -> n).max().orElse(0));
  }

  private static Finding theseCases(List<CasePair> pairs, long seed) {
    if (pairs.isEmpty()) {
      return new Finding(PValue.NOTHING, new Interval(-1, 1));
    }
    PValue p = areSingle(pairs) ? mcNemar(pairs) : WithinCases.of(pairs, seed);
    return new Finding(p, TheseCases.ofDifferences(pairs));
  }

  private static boolean areSingle(List<CasePair> pairs) {
    return pairs.stream().allMatch(p -> p.first().total() == 1 && p.second().total() == 1);
  }

  private static PValue mcNemar(List<CasePair> pairs) {
    int onlyFirst = (int) pairs.stream().filter(p -> p.difference() < 0).count();
    int onlySecond = (int) pairs.stream().filter(p -> p.difference() > 0).count();
    return new PValue(McNemar.exact(onlyFirst, onlySecond), true);
  }

  private static @Nullable Finding likeThese(List<CasePair> pairs, long seed) {
    if (pairs.size() < Comparison.LEAST_CASES) {
      return null;
    }
    List<Double> differences = pairs.stream().map(CasePair::difference).toList();
    Interval interval =
        ClusterBootstrap.ofMean(differences, seed).around(TheseCases.ofDifferences(pairs));
    return new Finding(SignFlips.of(differences, seed), interval);
  }

  private static List<CaseDifference> byCase(List<CasePair> all) {
    List<Integer> places =
        IntStream.range(0, all.size()).filter(i -> all.get(i).isComplete()).boxed().toList();
    List<Double> adjusted = Holm.adjusted(places.stream().map(i -> all.get(i).p()).toList());
    return IntStream.range(0, places.size())
        .mapToObj(i -> new CaseDifference(places.get(i), all.get(places.get(i)), adjusted.get(i)))
        .toList();
  }
}
