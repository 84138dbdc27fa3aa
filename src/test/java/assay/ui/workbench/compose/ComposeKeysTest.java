package assay.ui.workbench.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.HarmCategory;
import assay.attempt.Threshold;
import assay.ui.workbench.OpenWorkbench;
import assay.ui.workbench.configure.ConfigureStyles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Composing without a mouse. */
class ComposeKeysTest extends OpenWorkbench {
  private static final int MOST_STOPS = 60;

  @Start
  void start(Stage window) {
    open(window);
  }

  @AfterEach
  void nothingWentWrong() {
    assertNothingWentWrong();
  }

  @Test
  void tabGoesFromTheReferencesToSubmit(FxRobot robot) {
    focus(robot, ComposeStyles.BROWSE_BUTTON);
    List<String> stops = stopsUntil(robot, ComposeStyles.SUBMIT_BUTTON);
    assertEquals(ComposeStyles.PROMPT_FIELD, stops.getFirst());
    List<String> wanted =
        List.of(
            ComposeStyles.PROMPT_FIELD,
            ComposeStyles.MINORS + "-NO",
            ComposeStyles.MINORS + "-YES",
            ComposeStyles.MINORS + "-NOT_SURE",
            ConfigureStyles.PRESET_BUTTON,
            ConfigureStyles.threshold(HarmCategory.HARASSMENT, null),
            ConfigureStyles.threshold(HarmCategory.HATE_SPEECH, null),
            ConfigureStyles.threshold(HarmCategory.SEXUALLY_EXPLICIT, null),
            ConfigureStyles.threshold(HarmCategory.DANGEROUS_CONTENT, null),
            ConfigureStyles.STANDARD_BUTTON,
            ConfigureStyles.MORE_CATEGORIES,
            ConfigureStyles.RATIO_BOX,
            ConfigureStyles.SIZE_BOX,
            ConfigureStyles.REPEATS_SPINNER,
            ConfigureStyles.SEED_FIELD,
            ConfigureStyles.TEMPERATURE_FIELD,
            ConfigureStyles.MORE_OUTPUT,
            ComposeStyles.SUBMIT_BUTTON);
    assertEquals(wanted, stops.stream().filter(wanted::contains).toList());
  }

  @Test
  void tabLeavesThePromptBothWaysAndWritesNothing(FxRobot robot) {
    prompt(robot, "A mug");
    robot.type(KeyCode.TAB);
    assertEquals(ComposeStyles.MINORS + "-NO", focused());
    focus(robot, ComposeStyles.PROMPT_FIELD);
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    assertEquals(ComposeStyles.BROWSE_BUTTON, focused());
    assertEquals("A mug", promptField(robot).getText());
  }

  @Test
  void enterBeginsALineAndSubmitsNothing(FxRobot robot) {
    prompt(robot, "A");
    robot.type(KeyCode.ENTER).write("B");
    assertEquals("A\nB", promptField(robot).getText());
    assertEquals(0, bench.log.begun());
  }

  /** Wherever the focus is, and once each time. */
  @Test
  void submitsOnceByKeyFromEverywhere(FxRobot robot) {
    prompt(robot, "A mug");
    List<String> places =
        List.of(
            ComposeStyles.PROMPT_FIELD,
            ComposeStyles.BROWSE_BUTTON,
            ConfigureStyles.PRESET_BUTTON,
            ConfigureStyles.threshold(HarmCategory.HARASSMENT, null),
            ConfigureStyles.RATIO_BOX,
            ConfigureStyles.SEED_FIELD,
            ConfigureStyles.REPEATS_SPINNER,
            ComposeStyles.SUBMIT_BUTTON,
            "timeline-list");
    for (String place : places) {
      focus(robot, place);
      submitByKey(robot);
    }
    until(() -> bench.log.begun() >= places.size());
    click(robot, ComposeStyles.CANCEL_BUTTON);
    until(() -> node(robot, ComposeStyles.CANCEL_BUTTON).isDisabled());
    assertEquals(places.size(), bench.log.begun());
    assertEquals("A mug", promptField(robot).getText());
  }

  /** The system repeats a key that is held down, and each submit may cost money. */
  @Test
  void submitsOnceWhileTheKeysAreHeldDown(FxRobot robot) {
    prompt(robot, "A mug");
    for (int repeat = 0; repeat < 5; repeat++) {
      enter(robot, KeyEvent.KEY_PRESSED);
    }
    enter(robot, KeyEvent.KEY_RELEASED);
    enter(robot, KeyEvent.KEY_PRESSED);
    until(() -> bench.log.begun() >= 2);
    click(robot, ComposeStyles.CANCEL_BUTTON);
    until(() -> node(robot, ComposeStyles.CANCEL_BUTTON).isDisabled());
    assertEquals(2, bench.log.begun(), "one for each time it was pressed");
  }

  private void enter(FxRobot robot, EventType<KeyEvent> type) {
    robot.interact(
        () ->
            Event.fireEvent(
                node(robot, ComposeStyles.PROMPT_FIELD),
                new KeyEvent(type, "", "", KeyCode.ENTER, false, true, false, false)));
  }

  @Test
  void choosesAThresholdAndSubmitsWithoutAMouse(FxRobot robot) {
    focus(robot, ComposeStyles.PROMPT_FIELD);
    robot.write("A mug").type(KeyCode.TAB);
    stopsUntil(robot, ConfigureStyles.threshold(HarmCategory.HARASSMENT, null));
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
    stopsUntil(robot, ComposeStyles.SUBMIT_BUTTON);
    robot.type(KeyCode.SPACE);
    until(() -> bench.log.begun() == 1);
    assertEquals(
        Optional.of(Threshold.BLOCK_NONE),
        bench.log.all().getFirst().configuration().thresholds().of(HarmCategory.HARASSMENT));
    stopsUntil(robot, ComposeStyles.CANCEL_BUTTON);
    robot.type(KeyCode.SPACE);
    until(() -> bench.log.all().getFirst().completion() != null);
  }

  /** The ids of what has the focus, one stop after the other. */
  private List<String> stopsUntil(FxRobot robot, String last) {
    List<String> stops = new ArrayList<>();
    while (!stops.contains(last)) {
      robot.type(KeyCode.TAB);
      stops.add(String.valueOf(focused()));
      assertTrue(stops.size() < MOST_STOPS, stops::toString);
    }
    return stops;
  }

  private String focused() {
    Node owner = stage.getScene().getFocusOwner();
    return owner == null ? "" : String.valueOf(owner.getId());
  }

  private static void focus(FxRobot robot, String id) {
    robot.interact(() -> node(robot, id).requestFocus());
  }

  private static TextInputControl promptField(FxRobot robot) {
    return robot.lookup("#" + ComposeStyles.PROMPT_FIELD).queryTextInputControl();
  }
}
