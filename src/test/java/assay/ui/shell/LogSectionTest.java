package assay.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.ui.Styles;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What the settings say of the program's log. */
class LogSectionTest extends OpenShell {
  @Start
  void start(Stage window) {
    open(window, made -> made.offerDiagnostics(() -> "[versions]"));
  }

  @Test
  void copiesTheDiagnosticsAndSaysSo(FxRobot robot) {
    click(robot, Styles.SETTINGS_BUTTON);
    click(robot, Styles.COPY_DIAGNOSTICS_BUTTON);
    robot.interact(() -> assertEquals("[versions]", Clipboard.getSystemClipboard().getString()));
    assertTrue(isShown(robot, texts.of("notice.diagnostics.copied")));
  }

  @Test
  void writesPromptsIntoTheLogOnlyWhenThatIsTurnedOn(FxRobot robot) {
    assertFalse(ports.settings.get().logPrompts());
    click(robot, Styles.SETTINGS_BUTTON);
    click(robot, Styles.LOG_PROMPTS_BOX);
    assertTrue(ports.settings.get().logPrompts());
    click(robot, Styles.LOG_PROMPTS_BOX);
    assertFalse(ports.settings.get().logPrompts());
  }
}
