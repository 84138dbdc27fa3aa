package assay.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** Names, fields, sizes and packages. */
final class HouseRules {
  private static final String VAGUE =
      "Abstract[A-Z].*|I[A-Z][a-z].*|.*(Manager|Helper|Util|Impl)s?";

  private static final String SHOUTED = ".*[A-Z]{3,}.*";

  private static final int MOST_PARAMETERS = 6;

  private final Places places;

  HouseRules(Places places) {
    this.places = places;
  }

  List<Rule> all() {
    return List.of(
        Rule.ofAll("no vague names", "SendHelper", never(c -> c.getSimpleName().matches(VAGUE))),
        Rule.ofAll("acronyms are words", "HTTP", never(c -> c.getSimpleName().matches(SHOUTED))),
        Rule.ofAll("no static field that is not final", "CountingStore", fields()),
        Rule.ofAll("at most six constructor parameters", "Greedy", never(HouseRules::asksTooMuch)),
        Rule.ofAll("every package is null-marked", "Unmarked", never(HouseRules::isUnmarked)));
  }

  private ArchRule never(Predicate<JavaClass> what) {
    return noClasses()
        .that(places.inProgram())
        .should(ArchCondition.from(describe("be what is forbidden", what)));
  }

  private ArchRule fields() {
    return noFields()
        .that()
        .areDeclaredInClassesThat(places.inProgram())
        .should(ArchCondition.from(describe("be static and change", HouseRules::changesForAll)));
  }

  private static boolean changesForAll(JavaField field) {
    Set<JavaModifier> modifiers = field.getModifiers();
    return modifiers.contains(JavaModifier.STATIC) && !modifiers.contains(JavaModifier.FINAL);
  }

  /** An enum's constructor takes its name and number besides what is written. */
  private static boolean asksTooMuch(JavaClass c) {
    int most = c.isEnum() ? MOST_PARAMETERS + 2 : MOST_PARAMETERS;
    return !c.isAnonymousClass()
        && c.getConstructors().stream().map(HouseRules::parameters).anyMatch(n -> n > most);
  }

  private static int parameters(JavaConstructor constructor) {
    return constructor.getRawParameterTypes().size();
  }

  private static boolean isUnmarked(JavaClass c) {
    return !c.getPackage().isAnnotatedWith(NullMarked.class);
  }
}
