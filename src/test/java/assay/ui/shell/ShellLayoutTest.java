package assay.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.ui.Layout;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Where the window stands when it opens, and what is kept of it. */
class ShellLayoutTest extends OpenShell {
  /**
   * The tests' screen is as wide as the window's least width and takes no window beyond its edge.
   */
  private static final double WIDTH = 1000;

  private static final Layout.Dividers DIVIDERS = new Layout.Dividers(0.3, 0.7);

  @Start
  void start(Stage window) {
    ports.layout.set(new Layout(0.0, 40.0, WIDTH, 700, false, DIVIDERS));
    open(window);
  }

  @Test
  void standsWhereItLastStood(FxRobot robot) {
    assertEquals(0, stage.getX());
    assertEquals(40, stage.getY());
    assertEquals(WIDTH, stage.getWidth());
    assertEquals(700, stage.getHeight());
    assertEquals(0.3, shell.tools().dividers().leftProperty().get());
  }

  @Test
  void comesBackToAScreenThatIsStillThere(FxRobot robot) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    restoreHidden(robot, new Layout(screen.getMaxX() + 500, 40.0, WIDTH, 700, false, DIVIDERS));
    assertTrue(stage.getX() < screen.getMaxX() - 60, "x is " + stage.getX());
  }

  @Test
  void isNeverLargerThanItsScreen(FxRobot robot) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    restoreHidden(robot, new Layout(null, null, 9000, 9000, false, DIVIDERS));
    assertEquals(screen.getWidth(), stage.getWidth());
    assertEquals(screen.getHeight(), stage.getHeight());
  }

  @Test
  void keepsHowItStoodWhenItCloses(FxRobot robot) {
    robot.interact(
        () -> {
          stage.setHeight(650);
          shell.tools().dividers().leftProperty().set(0.2);
          stage.hide();
        });
    Layout kept = ports.layout.get();
    assertEquals(WIDTH, kept.width());
    assertEquals(40, kept.y());
    assertEquals(650, kept.height());
    assertEquals(0.2, kept.dividers().left());
    assertEquals(0.7, kept.dividers().right());
  }

  /** The tests' platform cannot draw a window beyond its screen, so it is not shown again. */
  private void restoreHidden(FxRobot robot, Layout layout) {
    robot.interact(
        () -> {
          stage.hide();
          new WindowLayout(stage, shell.tools().dividers(), saver(), layout).restore();
        });
  }

  private Saver<Layout> saver() {
    return new Saver<>(ports.layout, shell.tools().background());
  }
}
