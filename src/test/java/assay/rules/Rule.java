package assay.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;

/**
 * One rule of the house about the program's classes.
 *
 * @param name the rule in words, without naming any root package
 * @param about the packages that it is about, below the root; empty if it is about all
 * @param breach the simple name of the class that is planted to breach it
 * @param rule the rule itself
 */
public record Rule(String name, List<String> about, String breach, ArchRule rule) {
  /** A rule about every package. */
  static Rule ofAll(String name, String breach, ArchRule rule) {
    return new Rule(name, List.of(), breach, rule);
  }

  /**
   * Tries it. A rule that finds nothing to check fails, unless none of the packages that it is
   * about is there yet: it bites by itself once they come.
   */
  public EvaluationResult evaluate(JavaClasses classes, Places places) {
    boolean arrived = about.isEmpty() || classes.stream().anyMatch(places.in(about));
    return rule.allowEmptyShould(!arrived).evaluate(classes);
  }

  @Override
  public String toString() {
    return name;
  }
}
