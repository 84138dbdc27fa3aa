package assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.rules.Places;
import assay.rules.Rule;
import assay.rules.Rules;
import assay.rules.Sources;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program keeps the rules of the house. That the rules bite is shown by {@code BreachTest}. */
class ArchitectureTest {
  private static final Places PROGRAM = new Places("assay");

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  /** The packages of the house, which may be split. A class beside them would see no wall. */
  private static final Set<String> PARTS =
      Set.of(
          "assay.attempt",
          "assay.conduct",
          "assay.figures",
          "assay.run",
          "assay.text",
          "assay.endpoint",
          "assay.simulator",
          "assay.store",
          "assay.exchange",
          "assay.cli",
          "assay.ui.shell",
          "assay.ui.audit",
          "assay.ui.workbench",
          "assay.ui.sweep",
          "assay.ui.insight");

  /** Those that hold classes of their own beside their parts. */
  private static final Set<String> WHOLES = Set.of("assay", "assay.ui");

  static List<Rule> rules() {
    return Rules.of(PROGRAM);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isKept(Rule rule) {
    List<String> breaches = rule.evaluate(CLASSES, PROGRAM).getFailureReport().getDetails();
    assertTrue(breaches.isEmpty(), () -> rule + ":\n" + String.join("\n", breaches));
  }

  @Test
  void theScanFoundTheProgram() {
    Set<String> written =
        Sources.java("src/main/java").stream()
            .map(source -> Path.of("src/main/java").relativize(source.path()))
            .map(path -> path.toString().replace(".java", "").replace('/', '.'))
            .filter(name -> !name.equals("module-info"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> scanned =
        CLASSES.stream()
            .filter(JavaClass::isTopLevelClass)
            .map(JavaClass::getName)
            .filter(name -> !name.equals("module-info"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertFalse(written.isEmpty());
    assertEquals(written, scanned);
  }

  @Test
  void everyClassLivesInAPackageOfTheHouse() {
    List<String> homeless =
        CLASSES.stream()
            .filter(c -> !c.getName().equals("module-info"))
            .filter(c -> !isAtHome(c.getPackageName()))
            .map(JavaClass::getName)
            .toList();
    assertEquals(List.of(), homeless);
  }

  private static boolean isAtHome(String name) {
    return WHOLES.contains(name)
        || PARTS.stream().anyMatch(part -> name.equals(part) || name.startsWith(part + "."));
  }

  /** The packages that hold the program; none may be lost from the scan. */
  @ParameterizedTest
  @MethodSource("filled")
  void aFilledPackageIsScanned(String name) {
    assertTrue(CLASSES.stream().filter(c -> c.getPackageName().equals(name)).count() > 1, name);
  }

  /** The core always; all that the program is wired from, as soon as it is wired. */
  static List<String> filled() {
    Stream<String> adapters = Stream.of("endpoint", "simulator", "store", "cli", "ui");
    boolean wired = CLASSES.contain("assay.Wiring");
    return Stream.concat(
            Stream.of("attempt", "conduct", "figures", "run", "text"),
            wired ? adapters : Stream.empty())
        .map(name -> "assay." + name)
        .toList();
  }
}
