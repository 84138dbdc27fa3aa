package assay.ui;

import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.Start;
import org.testfx.robot.BaseRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.Motion;
import org.testfx.robot.MouseRobot;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Opens the window of each test and closes it again, and lends the test a person's hands.
 *
 * <p>It is the tests' library for windows, but for three things. Every search for a node, and for
 * where it is, is done on the screen's thread: the library's own walk goes over the children on the
 * test's thread and stumbles when a list fills meanwhile. It waits by {@link #settle}, which most
 * of the time of all tests of windows went into otherwise. And it keeps no list of all events,
 * which would hold every window until the next one.
 */
public final class OnScreen extends FxRobot
    implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

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

  /**
   * Waits until the screen's thread has done what it was given and what that gave it in turn, has
   * laid out all windows, and has done what came of that. Not for the screen's thread.
   */
  public static void settle() {
    Turns.settle();
  }

  /** TestFX keeps what broke on any thread of the machine, of tests before this one, too. */
  private static void forgetWhatBrokeElsewhere() {
    WaitForAsyncUtils.clearExceptions();
  }

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    forgetWhatBrokeElsewhere();
    Object test = context.getRequiredTestInstance();
    List<Method> starts =
        AnnotationSupport.findAnnotatedMethods(
            test.getClass(), Start.class, HierarchyTraversalMode.TOP_DOWN);
    ask(
        () -> {
          starts.forEach(start -> ReflectionSupport.invokeMethod(start, test, stage));
          return true;
        });
    settle();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    ask(
        () -> {
          List.copyOf(Window.getWindows()).forEach(Window::hide);
          return true;
        });
    settle();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(FxRobot.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return this;
  }

  @Override
  public FxRobot interact(Runnable action) {
    interactNoWait(action);
    return settled();
  }

  @Override
  public <T> FxRobot interact(Callable<T> action) {
    interactNoWait(action);
    return settled();
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
  public FxRobot clickOn(Point2D place, Motion motion, MouseButton... buttons) {
    MouseRobot mouse = robotContext().getMouseRobot();
    mouse.moveNoWait(place);
    settle();
    mouse.pressNoWait(buttons);
    settle();
    mouse.releaseNoWait(buttons);
    return settled();
  }

  @Override
  public FxRobot push(KeyCode... together) {
    KeyboardRobot keys = robotContext().getKeyboardRobot();
    keys.pressNoWait(together);
    settle();
    keys.releaseNoWait(List.of(together).reversed().toArray(KeyCode[]::new));
    return settled();
  }

  @Override
  public FxRobot type(KeyCode... oneByOne) {
    for (KeyCode key : oneByOne) {
      push(key);
    }
    return this;
  }

  @Override
  public FxRobot write(String words) {
    Scene scene = ask(() -> window(Window::isFocused).getScene());
    BaseRobot keys = robotContext().getBaseRobot();
    words
        .chars()
        .forEach(letter -> keys.typeKeyboard(scene, KeyCode.UNDEFINED, Character.toString(letter)));
    return settled();
  }

  private FxRobot settled() {
    Turns.settle();
    return this;
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
