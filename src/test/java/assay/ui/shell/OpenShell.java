package assay.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.attempt.Session;
import assay.text.Language;
import assay.text.Texts;
import assay.ui.FakePorts;
import assay.ui.OnScreen;
import assay.ui.Screen;
import assay.ui.StyleWarnings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

/** A window with the shell in it, fakes behind it, and an eye on wrong styles. */
@ExtendWith(OnScreen.class)
class OpenShell {
  final FakePorts ports = new FakePorts();
  final Texts texts = new Texts(Language.ENGLISH);
  final List<String> told = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // set before each test
  Shell shell;

  @SuppressWarnings("NullAway.Init") // set before each test
  Stage stage;

  private final StyleWarnings warnings = new StyleWarnings();

  @AfterEach
  void noStyleWasWrong() {
    warnings.close();
    assertEquals(List.of(), warnings.messages());
  }

  /** Opens it. The tests' library looks for its own mark in the test class alone. */
  void open(Stage window) {
    open(window, made -> {});
  }

  /**
   * Opens it.
   *
   * @param before what is done with it before it is shown
   */
  void open(Stage window, Consumer<Shell> before) {
    stage = window;
    shell =
        new Shell(
            new Shell.Ports(
                ports.log, ports.endpoints(), ports.settings, ports.layout, Path.of("workspace")),
            texts,
            Runnable::run);
    before.accept(shell);
    shell.show(window, List.of(screen("one"), screen("two")));
  }

  private Screen screen(String id) {
    Button focus = new Button(id);
    focus.setId(id);
    return new Screen(
        id,
        id,
        focus,
        () -> told.add(id + " shown"),
        () -> told.add(id + " hidden"),
        java.util.Map.of());
  }

  static void click(FxRobot robot, String id) {
    robot.clickOn("#" + id);
  }

  static Node node(FxRobot robot, String id) {
    return robot.lookup("#" + id).query();
  }

  static List<String> wordsOf(FxRobot robot, String id) {
    return robot.from(node(robot, id)).lookup(".label").queryAllAs(Label.class).stream()
        .map(Labeled::getText)
        .toList();
  }

  static boolean isShown(FxRobot robot, String words) {
    return robot.lookup(".label").queryAllAs(Label.class).stream()
        .anyMatch(label -> label.isVisible() && words.equals(label.getText()));
  }

  Session inHand() {
    return Objects.requireNonNull(shell.tools().workspace().session());
  }

  String lastSheet() {
    return stage.getScene().getStylesheets().getLast();
  }
}
