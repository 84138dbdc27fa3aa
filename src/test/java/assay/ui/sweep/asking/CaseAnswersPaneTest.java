package assay.ui.sweep.asking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.run.MemoryBlobs;
import assay.ui.Background;
import assay.ui.OnScreen;
import assay.ui.Pictures;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(OnScreen.class)
class CaseAnswersPaneTest {
  @SuppressWarnings("NullAway.Init") // set before each test
  private CaseAnswersPane pane;

  @Start
  void start(Stage stage) {
    Asked asked =
        new Asked(
            new Asked.Words("Minors?", "Answer for each.", "No for all of these", "Go on"),
            List.of(
                new Asked.One("mug", "A mug", null), new Asked.One("board", "An oak board", null)),
            List.of("No", "Yes", "Not sure"));
    Background background = new Background(Runnable::run, Runnable::run, failure -> {});
    pane = new CaseAnswersPane(asked, new Pictures(new MemoryBlobs(), background));
    stage.setScene(new Scene(pane));
    stage.show();
  }

  @Test
  void nothingIsChosenBeforehandAndEachCaseIsAnsweredByTheKeyboard(FxRobot robot) {
    assertFalse(pane.completeProperty().get());
    robot.interact(pane::focusFirst);
    robot.type(KeyCode.SPACE);
    assertFalse(pane.completeProperty().get(), "the other one has no answer");
    robot.type(KeyCode.DOWN).type(KeyCode.TAB).type(KeyCode.TAB).type(KeyCode.SPACE);
    assertTrue(pane.completeProperty().get());
    assertEquals(List.of(0, 2), pane.answers());
    ToggleButton given = robot.lookup("#asked-1-2").queryAs(ToggleButton.class);
    assertEquals("board: Not sure", given.getAccessibleText());
    robot.type(KeyCode.SPACE);
    assertTrue(given.isSelected(), "an answer is not taken back into none");
  }

  @Test
  void theFirstAnswerForAllIsAnActOfItsOwn(FxRobot robot) {
    robot.interact(robot.lookup("#asked-all").queryButton()::fire);
    assertEquals(List.of(0, 0), pane.answers());
  }
}
