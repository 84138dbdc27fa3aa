package assay.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule is shown to bite: a class is planted that breaches it, and the rule names that class.
 */
class BreachTest {
  private static final Places PLANTED = new Places("assay.rules.breach");

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target/test-classes/assay/rules/breach"));

  static List<Rule> rules() {
    return Rules.of(PLANTED);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void catchesItsPlantedBreach(Rule rule) {
    EvaluationResult result = rule.evaluate(CLASSES, PLANTED);
    assertTrue(result.hasViolation(), rule.name());
    String report = String.join("\n", result.getFailureReport().getDetails());
    assertTrue(report.contains("." + rule.breach()), () -> rule + " found only:\n" + report);
  }

  /** A rule that can be breached in several ways is tried with each. */
  @ParameterizedTest
  @MethodSource("manyWays")
  void catchesEveryWay(String rule, String origin, Set<String> ways) {
    Rule found = rules().stream().filter(r -> r.name().equals(rule)).findFirst().orElseThrow();
    Set<String> seen =
        found.evaluate(CLASSES, PLANTED).getFailureReport().getDetails().stream()
            .flatMap(line -> ways.stream().filter(way -> line.contains(origin + "." + way + "(")))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(ways), seen);
  }

  static List<Arguments> manyWays() {
    return List.of(
        way(
            "only run sends",
            "SendingController",
            "byCall",
            "byReference",
            "byCheck",
            "byBatch",
            "byBatchReference"),
        way("one door to the screen's thread", "SecondDoor", "byCall", "byReference"),
        way(
            "threads are virtual",
            "PlatformThreads",
            "thread",
            "threadByReference",
            "builder",
            "pool",
            "common",
            "parallel",
            "timer"),
        way(
            "time comes from a Clock",
            "OwnTime",
            "instant",
            "byReference",
            "zoned",
            "millis",
            "date"),
        way("only the root makes a Clock", "OwnClock", "system", "byReference"),
        way("no generic exception is thrown", "GenericThrow", "runtime", "byReference"),
        way("only cli prints", "PrintingStore", "out", "err", "trace"),
        way("only cli prints", "Wiring", "printsAtRoot"));
  }

  private static Arguments way(String rule, String origin, String... ways) {
    return Arguments.of(rule, origin, Set.of(ways));
  }

  @Test
  void theRootMayHandTheStreamsOn() {
    List<String> found =
        rules().stream()
            .filter(rule -> rule.name().equals("only cli prints"))
            .flatMap(
                rule -> rule.evaluate(CLASSES, PLANTED).getFailureReport().getDetails().stream())
            .toList();
    assertTrue(found.stream().noneMatch(line -> line.contains("Wiring.handsOn(")));
  }

  @Test
  void noTwoRulesShareAName() {
    Set<String> names = rules().stream().map(Rule::name).collect(Collectors.toSet());
    assertEquals(rules().size(), names.size());
  }
}
