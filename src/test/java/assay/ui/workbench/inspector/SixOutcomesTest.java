package assay.ui.workbench.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Attempt;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.Outcome;
import assay.attempt.OutputOptions;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.run.AttemptLog.AuditEntry;
import assay.ui.workbench.Attempts;
import assay.ui.workbench.OpenWorkbench;
import assay.ui.workbench.SixAnswers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What the inspector says of six answers that differ as much as answers do. */
class SixOutcomesTest extends OpenWorkbench {
  private final Attempt drafts = stored(1, SixAnswers.drafts(bench.blobs));
  private final Attempt promptBlocked = stored(2, SixAnswers.promptBlocked());
  private final Attempt outputBlocked = stored(3, SixAnswers.outputBlocked());
  private final Attempt fixedPolicy = stored(4, SixAnswers.fixedPolicy());
  private final Attempt quota = stored(5, SixAnswers.quota());
  private final Attempt gateway = stored(6, SixAnswers.gateway());

  @Start
  void start(Stage window) {
    open(window);
  }

  @AfterEach
  void nothingWentWrong() {
    assertNothingWentWrong();
  }

  @Test
  void showsEveryPictureWithItsRoleAndTheFinalOneFirst(FxRobot robot) {
    select(robot, drafts);
    assertTrue(isSaid(robot, "Warning: the service calls this model"));
    assertEquals("gemini-3-pro-image-001", after(robot, "inspector.fact.answered"));
    tab(robot, 1);
    List<String> roles =
        robot.lookup("." + InspectorStyles.PICTURE).queryAllAs(ToggleButton.class).stream()
            .map(Labeled::getText)
            .toList();
    assertEquals(
        List.of(
            bench.words("inspector.image.role.THOUGHT", 1),
            bench.words("inspector.image.role.DRAFT", 2),
            bench.words("inspector.image.role.FINAL", 3)),
        roles);
    assertTrue(isOn(robot, InspectorStyles.PICTURE + "-2"));
    until(() -> large(robot).getImage() != null);
    String shownFirst = facts(robot);
    robot.interact(
        () ->
            robot.lookup("#" + InspectorStyles.PICTURE + "-0").queryAs(ToggleButton.class).fire());
    until(() -> !facts(robot).isEmpty() && !facts(robot).equals(shownFirst));
    assertFalse(isOn(robot, InspectorStyles.PICTURE + "-2"));
  }

  @Test
  void saysWhichCountCanBeTrusted(FxRobot robot) {
    select(robot, drafts);
    tab(robot, 2);
    assertTrue(isSaid(robot, "only totalTokenCount covers everything"));
    assertTrue(isSaid(robot, "The output counts 224 more than its details"));
  }

  @Test
  void showsTheRatingsAsATable(FxRobot robot) {
    select(robot, promptBlocked);
    List<String> ratings = wordsIn(robot, InspectorStyles.RATINGS);
    int row = ratings.indexOf("Dangerous content");
    assertEquals(
        List.of("Dangerous content", "HIGH 0.91", "MEDIUM 0.55", "yes"),
        ratings.subList(row, row + 4));
    assertTrue(ratings.contains("HARM_CATEGORY_SOMETHING_NEW"), ratings::toString);
    assertTrue(
        ratings.stream().anyMatch(cell -> cell.contains("EXTREME") && cell.contains("first time")),
        ratings::toString);
    assertTrue(ratings.contains(bench.words("rating.empty")), ratings::toString);
    assertTrue(isSaid(robot, "because promptFeedback.blockReason = SAFETY"));
    assertTrue(isSaid(robot, "The prompt was blocked for safety."));
  }

  @Test
  void decodesSupportCodesAndKeepsTheUnknownOnes(FxRobot robot) {
    select(robot, outputBlocked);
    List<String> evidence = wordsIn(robot, InspectorStyles.EVIDENCE);
    assertTrue(evidence.stream().anyMatch(line -> line.contains("62263041")), evidence::toString);
    assertTrue(evidence.stream().anyMatch(line -> line.contains("12345678")), evidence::toString);
    assertTrue(evidence.contains(bench.words("support.source")), evidence::toString);
    assertEquals("none came", after(robot, "inspector.fact.ratings"));
    assertTrue(isSaid(robot, "Decoder: version " + Outcome.DECODER_VERSION));
  }

  @Test
  void aLockedCaseSaysSoAndCannotBeFlaggedAgain(FxRobot robot) {
    select(robot, fixedPolicy);
    assertEquals("Never: the case is locked", after(robot, "inspector.fact.repeat"));
    assertTrue(node(robot, InspectorStyles.FLAG).isDisabled());
    assertTrue(isSaid(robot, bench.words("inspector.flag.locked")));
  }

  @Test
  void saysHowLongToWait(FxRobot robot) {
    select(robot, quota);
    assertEquals("at least 1 min 00 s · per-minute quota", after(robot, "inspector.fact.wait"));
    assertEquals("not said", after(robot, "inspector.fact.answered"));
  }

  @Test
  void saysThatAGatewayConfirmsNothing(FxRobot robot) {
    select(robot, gateway);
    assertEquals(
        "Dangerous: Low+\n" + bench.words("inspector.thresholds.not-confirmed"),
        after(robot, "inspector.fact.thresholds"));
    assertTrue(isSaid(robot, bench.words("evidence.GATEWAY_SUMMARY")));
    assertTrue(isSaid(robot, "because error.message names IMAGE_SAFETY"));
  }

  @Test
  void aFlagIsAskedForAndLocksTheCase(FxRobot robot) {
    select(robot, drafts);
    fireFlag(robot);
    assertTrue(bench.questions.confirmations.getFirst().message().contains("There is no unlock"));
    assertFalse(node(robot, InspectorStyles.FLAG).isDisabled());
    bench.questions.agrees = true;
    fireFlag(robot);
    until(() -> node(robot, InspectorStyles.FLAG).isDisabled());
    AuditEntry entry = bench.log.audit().getLast();
    assertEquals("user-flag", entry.event());
    assertEquals(drafts.id(), entry.attempt());
    assertTrue(bench.desk().submit().lockOf(drafts.tested()).isPresent());
    tab(robot, 1);
    assertTrue(isSaid(robot, bench.words("inspector.image.locked")));
  }

  private static void fireFlag(FxRobot robot) {
    robot.interact(robot.lookup("#" + InspectorStyles.FLAG).queryAs(Button.class)::fire);
  }

  private Attempt stored(int run, Answer answer) {
    Attempt begun = Attempts.underWay(run, 1, 1);
    boolean gatewayRun = run == 6;
    Attempt attempt =
        new Attempt(
            begun.id(),
            begun.place(),
            begun.tested(),
            gatewayRun ? gatewayConfiguration() : begun.configuration(),
            begun.begunAt(),
            null);
    return Attempts.stored(bench.log, Attempts.complete(attempt, answer));
  }

  private static Configuration gatewayConfiguration() {
    return new Configuration(
        new Endpoint(Endpoint.Kind.OPENAI_GATEWAY, "http://127.0.0.1:1"),
        Configuration.DEFAULT_MODEL,
        new Thresholds(Map.of(HarmCategory.DANGEROUS_CONTENT, Threshold.BLOCK_LOW_AND_ABOVE)),
        OutputOptions.NOT_SENT);
  }

  private static void select(FxRobot robot, Attempt attempt) {
    int row = 2 * (6 - attempt.place().runNumber()) + 1;
    robot.interact(() -> timeline(robot).getSelectionModel().select(row));
  }

  private static void tab(FxRobot robot, int index) {
    TabPane tabs = robot.lookup("#" + InspectorStyles.TABS).queryAs(TabPane.class);
    robot.interact(() -> tabs.getSelectionModel().select(index));
  }

  private static boolean isSaid(FxRobot robot, String words) {
    return wordsIn(robot, InspectorStyles.TABS).stream().anyMatch(line -> line.contains(words));
  }

  /** What stands after the name of a fact. */
  private String after(FxRobot robot, String key) {
    List<String> words = wordsIn(robot, InspectorStyles.TABS);
    int at = words.indexOf(bench.words(key));
    assertTrue(at >= 0, () -> key + " in " + words);
    return words.get(at + 1);
  }

  private static ImageView large(FxRobot robot) {
    return robot.lookup(".picture-scroll .image-view").queryAs(ImageView.class);
  }

  /** What is said of the picture that is looked at. */
  private static String facts(FxRobot robot) {
    Node pane = Objects.requireNonNull(robot.lookup(ImagePane.class::isInstance).query());
    return robot.from(pane).lookup(".small").queryAllAs(Labeled.class).stream()
        .map(Labeled::getText)
        .filter(text -> text.startsWith("image/png"))
        .findFirst()
        .orElse("");
  }
}
