package assay.ui.workbench.compose;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.Threshold;
import assay.run.EndpointProfile;
import assay.run.Settings;
import assay.ui.workbench.OpenWorkbench;
import assay.ui.workbench.configure.ConfigureStyles;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What an endpoint or a model does not take is greyed, kept and said, with fakes behind it. */
class GreyedChoicesViewTest extends OpenWorkbench {
  @Start
  void start(Stage window) {
    open(window);
  }

  @AfterEach
  void nothingWentWrong() {
    assertNothingWentWrong();
  }

  /** A greyed choice stays in sight and says why, also to a screen reader. */
  @Test
  void greysWhatTheEndpointDoesNotTakeAndSaysWhy(FxRobot robot) {
    robot.interact(
        () ->
            robot.lookup("#" + ConfigureStyles.MORE_CATEGORIES).queryAs(ToggleButton.class).fire());
    ToggleButton off =
        robot
            .lookup("#" + ConfigureStyles.threshold(HarmCategory.JAILBREAK, Threshold.OFF))
            .queryAs(ToggleButton.class);
    assertTrue(off.isVisible() && off.isDisabled());
    assertTrue(off.getAccessibleText().endsWith("Vertex AI only"), off.getAccessibleText());
    assertTrue(
        wordsIn(robot, ComposeStyles.COMPOSE)
            .contains(bench.words("compose.not-taken.vertex-only.words")));
    use(robot, Endpoint.Kind.VERTEX_AI);
    assertFalse(off.isDisabled());
    robot.interact(off::fire);
    assertFalse(isVisible(robot, ConfigureStyles.UNFIT));
    use(robot, Endpoint.Kind.OPENAI_GATEWAY);
    assertTrue(isVisible(robot, ConfigureStyles.UNFIT));
    assertTrue(isVisible(robot, ConfigureStyles.NOT_CONFIRMED));
    assertTrue(node(robot, ConfigureStyles.SEED_FIELD).isDisabled());
    click(robot, ConfigureStyles.CLEAR_UNFIT);
    assertFalse(isVisible(robot, ConfigureStyles.UNFIT));
  }

  @Test
  void deprecatedCategoriesAreShownOnDemand(FxRobot robot) {
    String row = ConfigureStyles.THRESHOLD_ROW + "-" + HarmCategory.CIVIC_INTEGRITY;
    robot.interact(
        () ->
            robot.lookup("#" + ConfigureStyles.MORE_CATEGORIES).queryAs(ToggleButton.class).fire());
    assertFalse(isVisible(robot, row));
    robot.interact(
        () -> robot.lookup("#" + ConfigureStyles.DEPRECATED_BOX).queryAs(CheckBox.class).fire());
    assertTrue(isVisible(robot, row));
  }

  private void use(FxRobot robot, Endpoint.Kind kind) {
    Endpoint endpoint = new Endpoint(kind, "http://127.0.0.1:2");
    EndpointProfile profile = new EndpointProfile(endpoint, "", "a-model");
    robot.interact(
        () ->
            shell
                .tools()
                .workspace()
                .showSettings(Settings.FIRST.with(profile).choosing(endpoint.name())));
  }
}
