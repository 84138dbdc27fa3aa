package assay.ui.workbench.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.SampleAnswers;
import assay.exchange.CurlCommand;
import assay.ui.workbench.Attempts;
import assay.ui.workbench.OpenWorkbench;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** One attempt in full, as a person looks into it, with fakes behind it. */
class InspectorViewTest extends OpenWorkbench {
  private final Attempt blocked =
      Attempts.stored(
          bench.log,
          Attempts.complete(
              Attempts.underWay(1, 1, 1),
              SampleAnswers.blocked(
                  "SAFETY",
                  SampleAnswers.tokens(13, null, null, 13),
                  SampleAnswers.rating("HARM_CATEGORY_DANGEROUS_CONTENT", "HIGH", true))));

  private final Attempt shown =
      Attempts.stored(
          bench.log, Attempts.complete(Attempts.underWay(2, 1, 1), Attempts.shownAs(bench.blobs)));

  @Start
  void start(Stage window) {
    open(window);
  }

  @AfterEach
  void nothingWentWrong() {
    assertNothingWentWrong();
  }

  @Test
  void saysWhatToDoFirst(FxRobot robot) {
    assertTrue(isVisible(robot, InspectorStyles.EMPTY));
    assertFalse(isVisible(robot, InspectorStyles.TABS));
    select(robot, blocked);
    assertFalse(isVisible(robot, InspectorStyles.EMPTY));
    assertTrue(isVisible(robot, InspectorStyles.TABS));
  }

  @Test
  void hasATabForEachKindOfThing(FxRobot robot) {
    assertEquals(
        List.of("Outcome", "Image", "Tokens", "Request", "Response"),
        tabs(robot).getTabs().stream().map(Tab::getText).toList());
    assertEquals(TabPane.TabClosingPolicy.UNAVAILABLE, tabs(robot).getTabClosingPolicy());
  }

  @Test
  void namesWhereItStoppedAndWhetherASettingReachesIt(FxRobot robot) {
    select(robot, blocked);
    assertEquals("Prompt blocked – Dangerous content, HIGH", words(robot, InspectorStyles.TITLE));
    List<String> words = wordsIn(robot, InspectorStyles.TABS);
    assertTrue(words.contains("Input filter blocked"), words::toString);
    assertEquals("Input filter", after(words, "inspector.fact.layer"));
    assertEquals(
        "Yes: a safety threshold can change it", after(words, "inspector.fact.adjustable"));
    assertEquals(
        List.of("Dangerous content", "HIGH", "yes"),
        words.subList(words.indexOf("Dangerous content"), words.indexOf("Dangerous content") + 3));
    assertTrue(isVisible(robot, InspectorStyles.NEXT_STEPS));
  }

  @Test
  void countsTheTokensByKind(FxRobot robot) {
    select(robot, blocked);
    tab(robot, "tokens");
    List<String> words = wordsIn(robot, InspectorStyles.TABS);
    assertEquals("13", words.get(words.indexOf("promptTokenCount") + 1));
    assertEquals("not reported", words.get(words.indexOf("thoughtsTokenCount") + 1));
    assertEquals("13", words.get(words.indexOf("totalTokenCount") + 1));
  }

  @Test
  void showsAndCopiesWhatWasSent(FxRobot robot) {
    select(robot, blocked);
    tab(robot, "request");
    Attempt.Raw raw = bench.log.raw(blocked.id()).orElseThrow();
    assertEquals(
        raw.url() + "\n\n" + raw.requestBody(),
        robot.lookup("#" + InspectorStyles.REQUEST).queryTextInputControl().getText());
    click(robot, InspectorStyles.COPY_REQUEST);
    assertEquals(raw.requestBody(), copied());
    click(robot, InspectorStyles.COPY_CURL);
    assertEquals(CurlCommand.of(raw.url(), raw.requestBody(), List.of()), copied());
    String said = "INFO " + bench.words("inspector.copied");
    assertEquals(List.of(said, said), bench.dialogs.said);
  }

  @Test
  void saysWhereNothingCame(FxRobot robot) {
    String nothing = bench.words("inspector.response.none");
    select(robot, blocked);
    tab(robot, "response");
    assertEquals(
        nothing, robot.lookup("#" + InspectorStyles.RESPONSE).queryTextInputControl().getText());
    click(robot, InspectorStyles.COPY_RESPONSE);
    assertEquals(nothing, copied());
  }

  @Test
  void showsThePictureFittedOrWholeByKey(FxRobot robot) {
    select(robot, shown);
    tab(robot, "image");
    until(() -> imageOf(robot) != null);
    double fitted = imageView(robot).getFitWidth();
    assertTrue(fitted > 100, "fitted to the pane");
    ToggleButton fit = robot.lookup(bench.words("inspector.image.fit")).queryAs(ToggleButton.class);
    robot.interact(fit::requestFocus);
    robot.type(KeyCode.RIGHT);
    until(() -> imageView(robot).getFitWidth() == 0 && imageOf(robot) != null);
    assertEquals(3, Objects.requireNonNull(imageOf(robot)).getWidth());
    robot.clickOn(fit);
    until(() -> imageView(robot).getFitWidth() == fitted);
    robot.clickOn(fit);
    assertTrue(fit.isSelected());
  }

  @Test
  void aLockTakesThePictureInHandOffTheScreen(FxRobot robot) {
    select(robot, shown);
    tab(robot, "image");
    until(() -> imageOf(robot) != null);
    Attempts.stored(bench.log, Attempts.complete(Attempts.underWay(2, 2, 2), Attempts.HARD_STOP));
    robot.interact(() -> shell.tools().workspace().touch());
    String locked = bench.words("inspector.image.locked");
    until(() -> wordsIn(robot, InspectorStyles.TABS).contains(locked));
    assertFalse(isVisible(robot, InspectorStyles.SAVE_IMAGE));
    assertNull(imageOf(robot));
  }

  /** What stands after the name of a fact. */
  private String after(List<String> words, String key) {
    int at = words.indexOf(bench.words(key));
    assertTrue(at >= 0, () -> key + " in " + words);
    return words.get(at + 1);
  }

  @SuppressWarnings("unchecked")
  private static void select(FxRobot robot, Attempt attempt) {
    ListView<Object> list = (ListView<Object>) timeline(robot);
    robot.interact(() -> list.getSelectionModel().select(5 - 2 * attempt.place().runNumber()));
  }

  /** Brings a tab to the front; where the pane is narrow, not each has a place to click. */
  private static void tab(FxRobot robot, String name) {
    TabPane tabs = tabs(robot);
    robot.interact(
        () ->
            tabs.getTabs().stream()
                .filter(tab -> ("tab-" + name).equals(tab.getId()))
                .forEach(tabs.getSelectionModel()::select));
  }

  private static TabPane tabs(FxRobot robot) {
    return robot.lookup("#" + InspectorStyles.TABS).queryAs(TabPane.class);
  }

  private static String copied() {
    return WaitForAsyncUtils.waitForAsyncFx(
        10_000, () -> Clipboard.getSystemClipboard().getString());
  }

  private static ImageView imageView(FxRobot robot) {
    return robot.lookup(".picture-scroll .image-view").queryAs(ImageView.class);
  }

  private static @Nullable Image imageOf(FxRobot robot) {
    return robot
        .lookup(".picture-scroll .image-view")
        .tryQueryAs(ImageView.class)
        .map(ImageView::getImage)
        .orElse(null);
  }
}
