package assay.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Endpoint;
import assay.ui.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The endpoint and the settings as a person changes them. */
class ShellSettingsTest extends OpenShell {
  @Start
  void start(Stage window) {
    open(window);
  }

  @Test
  void marksTheSimulatorAndNothingElse(FxRobot robot) {
    assertTrue(node(robot, Styles.SIMULATED_BADGE).isVisible());
    click(robot, Styles.ENDPOINT_BUTTON);
    click(robot, Styles.endpointChoice("GEMINI_API"));
    assertFalse(node(robot, Styles.SIMULATED_BADGE).isVisible());
    assertEquals(Endpoint.Kind.GEMINI_API, ports.settings.get().inHand().endpoint().kind());
    click(robot, Styles.endpointChoice("SIMULATOR"));
    assertTrue(node(robot, Styles.SIMULATED_BADGE).isVisible());
  }

  @Test
  void choosesAnotherModelInTheMenu(FxRobot robot) {
    click(robot, Styles.ENDPOINT_BUTTON);
    TextField editor = robot.lookup("#" + Styles.MODEL_FIELD).queryAs(ComboBox.class).getEditor();
    robot.interact(editor::clear);
    robot.clickOn(editor).write("gemini-9-image").type(KeyCode.ENTER);
    assertEquals("gemini-9-image", ports.settings.get().model());
    assertTrue(isShown(robot, texts.of("endpoints.model.unknown")));
  }

  @Test
  void switchesTheThemeOfAllOpenWindowsAtOnce(FxRobot robot) {
    click(robot, Styles.SETTINGS_BUTTON);
    click(robot, Styles.themeChoice("dark"));
    Node inPane = node(robot, Styles.themeChoice("dark"));
    assertTrue(lastSheet().endsWith("dark.css"));
    assertTrue(Application.getUserAgentStylesheet().contains("primer-dark"));
    assertEquals(stage.getScene().getStylesheets(), inPane.getScene().getStylesheets());
    assertNotEquals(stage.getScene(), inPane.getScene());
    click(robot, Styles.themeChoice("light"));
    assertTrue(lastSheet().endsWith("light.css"));
    assertTrue(Application.getUserAgentStylesheet().contains("primer-light"));
    assertEquals("light", ports.settings.get().theme());
  }

  /** To style a window anew takes longer than all else that a choice does. */
  @Test
  void anotherChoiceStylesNoWindowAnew(FxRobot robot) {
    click(robot, Styles.ENDPOINT_BUTTON);
    List<String> dressed = new ArrayList<>();
    robot.interact(
        () ->
            List.copyOf(Window.getWindows())
                .forEach(
                    window ->
                        window
                            .getScene()
                            .getStylesheets()
                            .addListener((Observable o) -> dressed.add(window.toString()))));
    click(robot, Styles.endpointChoice("GEMINI_API"));
    assertEquals(Endpoint.Kind.GEMINI_API, ports.settings.get().inHand().endpoint().kind());
    assertEquals(List.of(), dressed);
  }

  @Test
  void closesAPaneWithEscapeAndGivesTheFocusBack(FxRobot robot) {
    click(robot, Styles.SETTINGS_BUTTON);
    assertTrue(robot.lookup("#" + Styles.LANGUAGE_FIELD).tryQuery().isPresent());
    robot.type(KeyCode.ESCAPE);
    assertTrue(robot.lookup("#" + Styles.LANGUAGE_FIELD).tryQuery().isEmpty());
    assertTrue(node(robot, Styles.SETTINGS_BUTTON).isFocused());
  }
}
