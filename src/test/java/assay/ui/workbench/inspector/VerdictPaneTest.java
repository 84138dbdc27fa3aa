package assay.ui.workbench.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Review;
import assay.attempt.Review.Verdict;
import assay.ui.workbench.Attempts;
import assay.ui.workbench.OpenWorkbench;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Verdicts and their notes as a person gives them. */
class VerdictPaneTest extends OpenWorkbench {
  private static final String FALSE_POSITIVE =
      InspectorStyles.VERDICT + "-" + Verdict.FALSE_POSITIVE;

  private final Attempt first = blocked(1);
  private final Attempt second = blocked(2);

  @Start
  void start(Stage window) {
    open(window);
  }

  @AfterEach
  void nothingWentWrong() {
    assertNothingWentWrong();
  }

  @Test
  void takesAVerdict(FxRobot robot) {
    select(robot, first);
    clickBelow(robot, FALSE_POSITIVE);
    assertTrue(isOn(robot, FALSE_POSITIVE));
    assertEquals(Verdict.FALSE_POSITIVE, review(first).verdict());
    select(robot, second);
    assertFalse(isOn(robot, FALSE_POSITIVE));
    select(robot, first);
    assertTrue(isOn(robot, FALSE_POSITIVE));
    clickBelow(robot, InspectorStyles.VERDICT + "-" + Verdict.UNSURE);
    assertFalse(isOn(robot, FALSE_POSITIVE));
    assertEquals(Verdict.UNSURE, review(first).verdict());
  }

  @Test
  void keepsANoteWhenItsFieldIsLeft(FxRobot robot) {
    select(robot, first);
    clickBelow(robot, FALSE_POSITIVE);
    clickBelow(robot, InspectorStyles.NOTE);
    robot.write("A bread knife");
    select(robot, second);
    assertEquals("A bread knife", review(first).note());
    assertEquals("", note(robot));
    select(robot, first);
    assertEquals("A bread knife", note(robot));
  }

  /** A click on a row chooses it first and moves the focus afterwards. */
  @Test
  void keepsANoteWhenAnotherRowIsClicked(FxRobot robot) {
    select(robot, first);
    clickBelow(robot, FALSE_POSITIVE);
    clickBelow(robot, InspectorStyles.NOTE);
    robot.write("A bread knife");
    robot.clickOn(robot.lookup(".attempt-row").nth(0).<javafx.scene.Node>query());
    assertEquals("A bread knife", review(first).note());
    assertTrue(bench.log.reviewOf(second.id()).isEmpty());
  }

  /** What was written of one attempt never lands with another. */
  @Test
  void aNoteStaysWithItsAttempt(FxRobot robot) {
    select(robot, first);
    clickBelow(robot, InspectorStyles.NOTE);
    robot.write("A bread knife");
    select(robot, second);
    clickBelow(robot, FALSE_POSITIVE);
    assertEquals("", review(second).note());
    assertTrue(bench.log.reviewOf(first.id()).isEmpty());
  }

  @Test
  void keepsANoteWithoutAVerdictUntilOneIsGiven(FxRobot robot) {
    select(robot, first);
    assertFalse(isVisible(robot, InspectorStyles.NOTE_STATE));
    clickBelow(robot, InspectorStyles.NOTE);
    robot.write("A bread knife");
    assertTrue(isVisible(robot, InspectorStyles.NOTE_STATE));
    select(robot, second);
    assertEquals("", note(robot));
    assertFalse(isVisible(robot, InspectorStyles.NOTE_STATE));
    select(robot, first);
    assertEquals("A bread knife", note(robot));
    clickBelow(robot, FALSE_POSITIVE);
    assertEquals("A bread knife", review(first).note());
    assertFalse(isVisible(robot, InspectorStyles.NOTE_STATE));
  }

  @Test
  void aSecondClickLeavesTheVerdict(FxRobot robot) {
    select(robot, first);
    clickBelow(robot, FALSE_POSITIVE);
    clickBelow(robot, FALSE_POSITIVE);
    assertTrue(isOn(robot, FALSE_POSITIVE));
  }

  @Test
  void aVerdictThatCannotBeKeptDoesNotLookGiven(FxRobot robot) {
    select(robot, first);
    bench.log.failOn("review");
    clickBelow(robot, FALSE_POSITIVE);
    assertFalse(isOn(robot, FALSE_POSITIVE));
    bench.log.failOn();
    assertTrue(bench.log.reviewOf(first.id()).isEmpty());
  }

  private Attempt blocked(int run) {
    Attempt attempt = Attempts.underWay(run, 1, 1);
    return Attempts.stored(bench.log, Attempts.complete(attempt, Attempts.BLOCKED));
  }

  private Review review(Attempt attempt) {
    return bench.log.reviewOf(attempt.id()).orElseThrow();
  }

  /** Clicks what stands at the end of the outcome. */
  private static void clickBelow(FxRobot robot, String id) {
    OutcomePane outcome = robot.lookup(OutcomePane.class::isInstance).query();
    robot.interact(() -> outcome.setVvalue(1));
    click(robot, id);
  }

  /** As a click does it: the list has the focus first. */
  private static void select(FxRobot robot, Attempt attempt) {
    ListView<?> list = timeline(robot);
    robot.interact(list::requestFocus);
    robot.interact(() -> list.getSelectionModel().select(5 - 2 * attempt.place().runNumber()));
  }

  private static String note(FxRobot robot) {
    return robot.lookup("#" + InspectorStyles.NOTE).queryTextInputControl().getText();
  }
}
