package assay.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Model, view, controller, without a cycle. */
final class ScreenRules {
  private static final List<String> UI = List.of("ui.workbench");

  private final Places places;

  ScreenRules(Places places) {
    this.places = places;
  }

  List<Rule> all() {
    DescribedPredicate<JavaClass> views = places.uiFilesNamed("View", "Pane", "Cell");
    DescribedPredicate<JavaClass> controllers = places.uiFilesNamed("Controller");
    DescribedPredicate<JavaClass> models = places.uiFilesNamed("Model");
    DescribedPredicate<JavaClass> screens = places.uiFilesNamed("Screen");
    return List.of(
        rule(
            "views know neither run nor conduct",
            "RunningView",
            views,
            places.in("run", "conduct")),
        rule("models know no scene", "SceneModel", models, scene()),
        rule(
            "models know no view and no controller",
            "ControlledModel",
            models,
            views.or(controllers).or(screens)),
        rule("controllers know no scene", "SceneController", controllers, scene()),
        rule("controllers know no view", "ViewingController", controllers, views.or(screens)),
        onePublicClass());
  }

  private static Rule rule(
      String name,
      String breach,
      DescribedPredicate<JavaClass> who,
      DescribedPredicate<JavaClass> what) {
    return new Rule(name, UI, breach, noClasses().that(who).should().dependOnClassesThat(what));
  }

  private static DescribedPredicate<JavaClass> scene() {
    return resideInAnyPackage("javafx.scene..", "javafx.stage..");
  }

  private Rule onePublicClass() {
    DescribedPredicate<JavaClass> shown = describe("in a screen's package", this::isScreenPackage);
    return new Rule(
        "a screen's package has one public class, its Screen",
        List.of("ui.workbench", "ui.sweep", "ui.insight", "ui.audit"),
        "SecondPublic",
        classes().that(shown).should(new OnlyScreen()));
  }

  private boolean isScreenPackage(JavaClass c) {
    return c.getPackageName()
        .matches(places.root().replace(".", "\\.") + "\\.ui\\.(?!shell)[a-z]+");
  }

  private static boolean isPublicFile(JavaClass c) {
    return c.isTopLevelClass() && c.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static final class OnlyScreen extends ArchCondition<JavaClass> {
    OnlyScreen() {
      super("be the one Screen of its package");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
      if (!isPublicFile(item)) {
        return;
      }
      long publics =
          item.getPackage().getClasses().stream().filter(ScreenRules::isPublicFile).count();
      boolean fine = publics == 1 && item.getSimpleName().endsWith("Screen");
      events.add(new SimpleConditionEvent(item, fine, item.getName() + " is public"));
    }
  }
}
