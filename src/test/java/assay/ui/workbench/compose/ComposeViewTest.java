package assay.ui.workbench.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.exchange.SampleCases;
import assay.run.EndpointProfile;
import assay.ui.workbench.Attempts;
import assay.ui.workbench.OpenWorkbench;
import assay.ui.workbench.configure.ConfigureStyles;
import assay.ui.workbench.configure.Preset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Composing as a person does it, with fakes behind it. */
class ComposeViewTest extends OpenWorkbench {
  private static final HarmCategory DANGEROUS = HarmCategory.DANGEROUS_CONTENT;

  @Start
  void start(Stage window) {
    open(window);
  }

  @AfterEach
  void nothingWentWrong() {
    assertNothingWentWrong();
  }

  @Test
  void showsTheThresholdsInTheOrderOfTheirStrictness(FxRobot robot) {
    for (HarmCategory category : EndpointProfile.SIMULATOR.endpoint().categories()) {
      assertEquals(
          List.of("Not sent", "Off", "None", "High", "Med+", "Low+"),
          buttons(robot, category).stream().map(ToggleButton::getText).toList());
      assertEquals(Optional.of("Not sent"), chosen(robot, category));
    }
  }

  @Test
  void sendsTheThresholdThatIsClicked(FxRobot robot) {
    click(robot, ConfigureStyles.threshold(DANGEROUS, Threshold.BLOCK_ONLY_HIGH));
    assertEquals(Optional.of("High"), chosen(robot, DANGEROUS));
    assertEquals(Optional.of("Not sent"), chosen(robot, HarmCategory.HARASSMENT));
    assertSent(robot, Thresholds.NOT_SENT.with(DANGEROUS, Threshold.BLOCK_ONLY_HIGH));
  }

  @Test
  void aSecondClickLeavesWhatIsChosen(FxRobot robot) {
    click(robot, ConfigureStyles.threshold(DANGEROUS, Threshold.OFF));
    click(robot, ConfigureStyles.threshold(DANGEROUS, Threshold.OFF));
    assertEquals(Optional.of("Off"), chosen(robot, DANGEROUS));
    assertSent(robot, Thresholds.NOT_SENT.with(DANGEROUS, Threshold.OFF));
  }

  /** The arrow keys choose within a row, and what they choose is what is sent. */
  @Test
  void sendsTheThresholdThatTheArrowKeysChoose(FxRobot robot) {
    click(robot, ConfigureStyles.threshold(DANGEROUS, Threshold.OFF));
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
    assertEquals(Optional.of("High"), chosen(robot, DANGEROUS));
    assertSent(robot, Thresholds.NOT_SENT.with(DANGEROUS, Threshold.BLOCK_ONLY_HIGH));
  }

  @Test
  void presetsSetAllRows(FxRobot robot) {
    choosePreset(robot, Preset.ALL_LOW);
    for (HarmCategory category : EndpointProfile.SIMULATOR.endpoint().categories()) {
      assertEquals(Optional.of("Low+"), chosen(robot, category));
    }
    assertEquals(presetWords(Preset.ALL_LOW), words(robot, ConfigureStyles.PRESET_BUTTON));
    click(robot, ConfigureStyles.threshold(DANGEROUS, Threshold.BLOCK_NONE));
    assertEquals(presetWords(Preset.CUSTOM), words(robot, ConfigureStyles.PRESET_BUTTON));
    choosePreset(robot, Preset.NOT_SENT);
    assertSent(robot, Thresholds.NOT_SENT);
  }

  @Test
  void sendsWhatTheOptionsSay(FxRobot robot) {
    choose(robot, ConfigureStyles.RATIO_BOX, OutputOptions.AspectRatio.R16_9);
    choose(robot, ConfigureStyles.SIZE_BOX, OutputOptions.Size.S4K);
    choose(robot, ConfigureStyles.SIZE_BOX, null);
    robot.interact(() -> node(robot, ConfigureStyles.SEED_FIELD).requestFocus());
    robot.write("42");
    OutputOptions wanted = new OutputOptions(OutputOptions.AspectRatio.R16_9, null, 42, null);
    assertEquals(wanted, sent(robot).configuration().output());
  }

  @Test
  void aComboBoxSaysWhenItsOptionIsNotSent(FxRobot robot) {
    choose(robot, ConfigureStyles.SIZE_BOX, OutputOptions.Size.S2K);
    assertEquals("2K", faceOf(robot, ConfigureStyles.SIZE_BOX));
    choose(robot, ConfigureStyles.SIZE_BOX, null);
    assertEquals("Not sent", faceOf(robot, ConfigureStyles.SIZE_BOX));
  }

  /** The field keeps the focus, so that only the key tells that its number is meant. */
  @Test
  void sendsAsManyAsWereTypedByKeyAlone(FxRobot robot) {
    prompt(robot, "A red mug");
    typeRepeats(robot, "3");
    submitByKey(robot);
    until(() -> bench.log.begun() >= 3);
    click(robot, ComposeStyles.CANCEL_BUTTON);
    until(() -> node(robot, ComposeStyles.CANCEL_BUTTON).isDisabled());
    assertEquals(3, bench.log.begun(), "one run, and no second");
    assertEquals(3, bench.log.all().getFirst().place().repeats());
  }

  /** What is bound weakly works until memory is cleaned up. */
  @Test
  void theRepeatsAreStillSentAfterAWhile(FxRobot robot) {
    java.lang.ref.WeakReference<Object> other = new java.lang.ref.WeakReference<>(new Object());
    until(
        () -> {
          System.gc();
          return other.get() == null;
        });
    prompt(robot, "A red mug");
    robot.interact(() -> spinner(robot).increment(2));
    submitByKey(robot);
    until(() -> bench.log.begun() == 3);
  }

  @Test
  void repeatsStayWithinTheirBounds(FxRobot robot) {
    typeRepeats(robot, "999");
    robot.type(KeyCode.TAB);
    assertEquals(100, spinner(robot).getValue());
    typeRepeats(robot, "many");
    robot.type(KeyCode.TAB);
    assertEquals("100", spinner(robot).getEditor().getText());
    typeRepeats(robot, "0");
    robot.type(KeyCode.TAB);
    assertEquals(1, spinner(robot).getValue());
  }

  @Test
  void saysWhatASubmitCostsAtMost(FxRobot robot) {
    String one = words(robot, ComposeStyles.ESTIMATE);
    assertTrue(one.startsWith("Attempts: 1 · at most $"), one);
    robot.interact(() -> spinner(robot).increment(2));
    String three = words(robot, ComposeStyles.ESTIMATE);
    assertTrue(three.startsWith("Attempts: 3 · at most $"), three);
    choose(robot, ConfigureStyles.SIZE_BOX, OutputOptions.Size.S4K);
    assertFalse(three.equals(words(robot, ComposeStyles.ESTIMATE)));
  }

  @Test
  void saysWhatIsMissing(FxRobot robot) {
    assertFalse(isVisible(robot, ComposeStyles.COMPOSE_PROBLEM));
    click(robot, ComposeStyles.SUBMIT_BUTTON);
    assertTrue(isVisible(robot, ComposeStyles.COMPOSE_PROBLEM));
    assertEquals(
        bench.words("compose.problem.no-prompt"), words(robot, ComposeStyles.COMPOSE_PROBLEM));
    prompt(robot, "A");
    assertFalse(isVisible(robot, ComposeStyles.COMPOSE_PROBLEM));
    assertEquals(0, bench.log.begun());
  }

  @Test
  void offersSamplesUntilSomethingIsComposed(FxRobot robot) {
    assertTrue(isVisible(robot, ComposeStyles.SAMPLES));
    click(robot, "sample-" + SampleCases.KNIFE.id());
    assertFalse(isVisible(robot, ComposeStyles.SAMPLES));
    assertEquals(Optional.of("Low+"), chosen(robot, DANGEROUS));
    assertEquals(
        SampleCases.KNIFE.prompt(),
        robot.lookup("#" + ComposeStyles.PROMPT_FIELD).queryTextInputControl().getText());
    assertTrue(wordsIn(robot, ComposeStyles.DROP_ZONE).contains("chef-knife.png"));
    robot.clickOn("." + ComposeStyles.REFERENCE_TILE + " .button");
    assertFalse(wordsIn(robot, ComposeStyles.DROP_ZONE).contains("chef-knife.png"));
  }

  @Test
  void cancelsWhatRunsByButton(FxRobot robot) {
    assertTrue(node(robot, ComposeStyles.CANCEL_BUTTON).isDisabled());
    prompt(robot, "A red mug");
    click(robot, ComposeStyles.SUBMIT_BUTTON);
    until(() -> !node(robot, ComposeStyles.CANCEL_BUTTON).isDisabled());
    until(() -> bench.log.begun() == 1);
    click(robot, ComposeStyles.CANCEL_BUTTON);
    until(() -> node(robot, ComposeStyles.CANCEL_BUTTON).isDisabled());
    assertEquals(
        assay.attempt.Outcome.Kind.CANCELLED,
        bench.log.all().getFirst().outcome().orElseThrow().kind());
  }

  private void assertSent(FxRobot robot, Thresholds thresholds) {
    assertEquals(thresholds, sent(robot).configuration().thresholds());
  }

  /** What a submit of what is composed sends. */
  private Attempt sent(FxRobot robot) {
    prompt(robot, "A red mug");
    submitByKey(robot);
    until(() -> bench.log.begun() == 1);
    answer(Attempts.BLOCKED);
    until(() -> node(robot, ComposeStyles.CANCEL_BUTTON).isDisabled());
    return bench.log.all().getFirst();
  }

  private static List<ToggleButton> buttons(FxRobot robot, HarmCategory category) {
    return robot
        .from(node(robot, ConfigureStyles.THRESHOLD_ROW + "-" + category))
        .lookup("." + ConfigureStyles.THRESHOLD)
        .queryAllAs(ToggleButton.class)
        .stream()
        .sorted(Comparator.comparingDouble(b -> b.localToScene(b.getLayoutBounds()).getMinX()))
        .toList();
  }

  private static Optional<String> chosen(FxRobot robot, HarmCategory category) {
    return buttons(robot, category).stream()
        .filter(ToggleButton::isSelected)
        .map(ToggleButton::getText)
        .reduce((one, two) -> one + " and " + two);
  }

  private void choosePreset(FxRobot robot, Preset preset) {
    MenuButton button = robot.lookup("#" + ConfigureStyles.PRESET_BUTTON).queryAs(MenuButton.class);
    robot.interact(() -> button.getItems().get(List.of(Preset.values()).indexOf(preset)).fire());
  }

  private String presetWords(Preset preset) {
    return bench.words("compose.preset", bench.words(preset.textKey()));
  }

  @SuppressWarnings("unchecked")
  private static void choose(FxRobot robot, String id, @Nullable Object value) {
    ComboBox<@Nullable Object> box = robot.lookup("#" + id).queryAs(ComboBox.class);
    robot.interact(() -> box.getSelectionModel().select(box.getItems().indexOf(value)));
  }

  private static String faceOf(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryComboBox().getButtonCell().getText();
  }

  @SuppressWarnings("unchecked")
  private static Spinner<Integer> spinner(FxRobot robot) {
    return robot.lookup("#" + ConfigureStyles.REPEATS_SPINNER).queryAs(Spinner.class);
  }

  private static void typeRepeats(FxRobot robot, String typed) {
    robot.interact(
        () -> {
          spinner(robot).getEditor().requestFocus();
          spinner(robot).getEditor().selectAll();
        });
    robot.write(typed);
  }
}
