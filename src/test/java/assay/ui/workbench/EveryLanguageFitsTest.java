package assay.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.text.Language;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The window at its least width in each language: no word pushes another out of sight. */
@ParameterizedClass
@EnumSource(Language.class)
class EveryLanguageFitsTest extends OpenWorkbench {
  EveryLanguageFitsTest(Language language) {
    super(language);
  }

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
  void nothingIsCutOrPushedOutOfSight(FxRobot robot) {
    Region content = robot.lookup(".compose-content").queryAs(Region.class);
    ScrollPane scroll = robot.lookup("#compose .scroll-pane").queryAs(ScrollPane.class);
    double room = scroll.getViewportBounds().getWidth();
    assertTrue(content.getWidth() <= room + 1, () -> content.getWidth() + " of " + room);
    assertEquals(List.of(), cut(robot, ".threshold"));
    assertEquals(List.of(), cut(robot, ".threshold-name"));
    until(() -> !robot.lookup(".row-picture .label").queryAll().isEmpty());
    assertEquals(List.of(), cut(robot, ".row-picture .label"));
  }

  private static List<String> cut(FxRobot robot, String selector) {
    return robot.lookup(selector).queryAllAs(Labeled.class).stream()
        .filter(label -> isSeen(label) && NarrowWindowTest.isShort(label))
        .map(Labeled::getText)
        .toList();
  }
}
