package assay.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(OnScreen.class)
class OnScreenTest {
  @SuppressWarnings("NullAway.Init") // set before each test
  private Button button;

  @Start
  void open(Stage stage) {
    button = new Button("Run");
    stage.setScene(new Scene(new StackPane(button)));
    stage.show();
  }

  @Test
  void aNodeIsLookedForOnTheThreadThatMayChangeIt(FxRobot robot) {
    AtomicReference<Thread> asked = new AtomicReference<>();
    Predicate<Node> isButton =
        node -> {
          asked.set(Thread.currentThread());
          return node.equals(button);
        };
    assertSame(button, robot.lookup(isButton).query());
    assertEquals("JavaFX Application Thread", asked.get().getName());
  }

  @Test
  void aNodeIsClickedWhereItIs(FxRobot robot) {
    AtomicInteger clicks = new AtomicInteger();
    button.setOnAction(event -> clicks.incrementAndGet());
    robot.clickOn(".button");
    robot.clickOn(button);
    assertEquals(2, clicks.get());
  }

  @Test
  void aNodeIsFoundFromTheScreensThreadToo(FxRobot robot) {
    AtomicReference<Node> found = new AtomicReference<>();
    robot.interact(() -> found.set(robot.lookup(".button").query()));
    assertSame(button, found.get());
  }

  /** What is done later may have more done later still, and only then is all laid out. */
  @Test
  void aThingIsDoneWhenAllThatCameOfItIsDoneAndLaidOut(FxRobot robot) {
    Button late = new Button("Late");
    robot.interact(() -> later(3, () -> ((StackPane) button.getParent()).getChildren().add(late)));
    assertTrue(late.getWidth() > 0);
  }

  private static void later(int turns, Runnable action) {
    Platform.runLater(turns == 0 ? action : () -> later(turns - 1, action));
  }

  @Test
  void keysComeInTheirOrder(FxRobot robot) {
    TextField field = new TextField();
    robot.interact(() -> button.getScene().setRoot(new StackPane(field)));
    robot.interact(field::requestFocus);
    robot.write("mug").type(KeyCode.HOME, KeyCode.RIGHT).write("0");
    robot.push(KeyCode.SHIFT, KeyCode.END).write("!");
    assertEquals("m0!", field.getText());
  }
}
