package assay.figures.compare;

import assay.figures.Rate;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Pairs for the tests, written as {@code "0/10 4/10; 1/10 5/10"} or drawn. */
final class Pairs {
  private Pairs() {}

  static List<CasePair> of(String text) {
    return Arrays.stream(text.split(";", -1))
        .map(String::strip)
        .filter(pair -> !pair.isEmpty())
        .map(Pairs::pair)
        .toList();
  }

  private static CasePair pair(String text) {
    String[] rates = text.split(" +", -1);
    return new CasePair(rate(rates[0]), rate(rates[1]));
  }

  static Rate rate(String text) {
    String[] numbers = text.strip().split("/", -1);
    return new Rate(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
  }

  /** So many cases with these true rates. */
  static List<CasePair> drawn(
      int cases, int repeats, double first, double second, RandomGenerator random) {
    return IntStream.range(0, cases)
        .mapToObj(i -> new CasePair(rate(repeats, first, random), rate(repeats, second, random)))
        .toList();
  }

  static Rate rate(int repeats, double chance, RandomGenerator random) {
    int hits = (int) random.doubles(repeats).filter(draw -> draw < chance).count();
    return new Rate(hits, repeats);
  }
}
