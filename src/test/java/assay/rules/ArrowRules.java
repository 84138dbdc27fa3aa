package assay.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which package may use which. */
final class ArrowRules {
  private static final List<String> SCREENS =
      List.of("shell", "workbench", "sweep", "insight", "audit");

  private final Places places;

  ArrowRules(Places places) {
    this.places = places;
  }

  List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    rules.add(arrow("attempt", "AttemptKnowsConduct", List.of()));
    rules.add(arrow("conduct", "ConductKnowsFigures", List.of("attempt")));
    rules.add(arrow("figures", "FiguresKnowConduct", List.of("attempt")));
    rules.add(arrow("run", "RunKnowsText", List.of("conduct", "figures", "attempt")));
    rules.add(arrow("text", "TextKnowsRun", List.of("conduct", "figures", "attempt")));
    rules.add(arrow("endpoint", "EndpointKnowsStore", Places.CORE));
    rules.add(arrow("simulator", "SimulatorKnowsEndpoint", Places.CORE));
    rules.add(arrow("store", "StoreKnowsUi", Places.CORE));
    rules.add(arrow("exchange", "ExchangeKnowsCli", Places.CORE));
    rules.add(arrow("cli", "CliKnowsStore", withExchange()));
    rules.add(arrow("ui", "UiKnowsEndpoint", withExchange()));
    rules.add(shared());
    SCREENS.forEach(screen -> rules.add(stranger(screen)));
    rules.add(root());
    rules.add(cycles());
    return rules;
  }

  private static List<String> withExchange() {
    return Stream.concat(Places.CORE.stream(), Stream.of("exchange")).toList();
  }

  private Rule arrow(String from, String breach, List<String> to) {
    List<String> seen = Stream.concat(Stream.of(from), to.stream()).toList();
    return new Rule(
        from + " uses no package but " + to,
        List.of(from),
        breach,
        noClasses()
            .that(places.in(from))
            .should()
            .dependOnClassesThat(places.inProgram().and(not(places.in(seen)))));
  }

  private Rule shared() {
    return new Rule(
        "what screens share knows no screen and no shell",
        List.of("ui"),
        "UiKnowsScreen",
        depends(places.exactlyIn("ui"), places.in("ui").and(not(places.exactlyIn("ui")))));
  }

  private Rule stranger(String screen) {
    String own = "ui." + screen;
    return new Rule(
        screen + " knows no other screen",
        List.of(own),
        Character.toUpperCase(screen.charAt(0)) + screen.substring(1) + "KnowsAnother",
        depends(
            places.in(own),
            places.in("ui").and(not(places.exactlyIn("ui"))).and(not(places.in(own)))));
  }

  private Rule root() {
    return Rule.ofAll(
        "the root package is seen by none",
        "ExchangeKnowsRoot",
        depends(not(places.inRoot()).and(places.inProgram()), places.inRoot()));
  }

  private static ArchRule depends(
      DescribedPredicate<JavaClass> from, DescribedPredicate<JavaClass> to) {
    return noClasses().that(from).should().dependOnClassesThat(to);
  }

  private Rule cycles() {
    return Rule.ofAll(
        "packages go round in no circle",
        "ConductKnowsFigures",
        classes().that(places.inProgram()).should(new NoCircle()));
  }
}
