package assay.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.ui.OnScreen;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The window at its least width, 1000: what must be read to decide is not cut. */
class NarrowWindowTest extends OpenWorkbench {
  @Start
  void start(Stage window) {
    Attempts.stored(
        bench.log, Attempts.complete(Attempts.underWay(1, 1, 1), SixAnswers.promptBlocked()));
    open(window);
  }

  @AfterEach
  void nothingWentWrong() {
    assertNothingWentWrong();
  }

  @Test
  void noThresholdAndNoTitleOfARowIsCut(FxRobot robot) {
    until(() -> !robot.lookup(".row-title").queryAll().isEmpty());
    assertEquals(List.of(), cut(robot, ".threshold"));
    assertEquals(List.of(), cut(robot, ".threshold-name"));
    assertEquals(List.of(), cut(robot, ".row-title"));
  }

  /** The words of which not all are drawn. */
  private static List<String> cut(FxRobot robot, String selector) {
    return robot.lookup(selector).queryAllAs(Labeled.class).stream()
        .filter(label -> isSeen(label) && isShort(label))
        .map(Labeled::getText)
        .toList();
  }

  static boolean isShort(Labeled label) {
    for (Node part : OnScreen.ask(() -> label.lookupAll(".text"))) {
      if (part instanceof Text text && !text.getText().equals(label.getText())) {
        return true;
      }
    }
    return false;
  }
}
