package assay.rules;

import java.util.List;
import java.util.stream.Stream;

/** All rules of the house about classes, for the program or for the planted breaches. */
public final class Rules {
  private Rules() {}

  /** All rules for what lies below a root. */
  public static List<Rule> of(Places places) {
    return Stream.of(
            new ArrowRules(places).all(),
            new LibraryRules(places).all(),
            new CallRules(places).all(),
            new ScreenRules(places).all(),
            new HouseRules(places).all())
        .flatMap(List::stream)
        .toList();
  }
}
