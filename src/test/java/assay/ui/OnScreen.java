package assay.ui;

import java.util.concurrent.Callable;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import org.hamcrest.Matcher;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.robot.Motion;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The tests' library for windows, with every search for a node, and for where it is, done on the
 * screen's thread. Its own walk goes over the children on the test's thread and stumbles when a
 * list fills meanwhile.
 */
public final class OnScreen extends ApplicationExtension {
  private static final long MOST_MILLIS = 30_000;

  /** Made by JUnit. */
  public OnScreen() {}

  /** What that makes of the scene, made on the screen's thread while nothing else changes it. */
  public static <T> T ask(Callable<T> question) {
    if (!Platform.isFxApplicationThread()) {
      return WaitForAsyncUtils.waitForAsyncFx(MOST_MILLIS, question);
    }
    try {
      return question.call();
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Where a node is, follows from the bounds of all around it, which change, too. */
  @Override
  public FxRobot clickOn(String query, Motion motion, MouseButton... buttons) {
    return clickOn(ask(() -> point(query).query()), motion, buttons);
  }

  @Override
  public FxRobot clickOn(Node node, Motion motion, MouseButton... buttons) {
    return clickOn(ask(() -> point(node).query()), motion, buttons);
  }

  @Override
  public NodeQuery lookup(String query) {
    return ask(() -> super.lookup(query));
  }

  @Override
  public <T extends Node> NodeQuery lookup(Matcher<T> matcher) {
    return ask(() -> super.lookup(matcher));
  }

  @Override
  public <T extends Node> NodeQuery lookup(Predicate<T> predicate) {
    return ask(() -> super.lookup(predicate));
  }
}
