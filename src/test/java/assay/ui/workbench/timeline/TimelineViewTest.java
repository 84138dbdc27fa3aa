package assay.ui.workbench.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.ui.workbench.Attempts;
import assay.ui.workbench.OpenWorkbench;
import assay.ui.workbench.timeline.TimelineRow.Entry;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The timeline as a person reads it, with fakes behind it. */
class TimelineViewTest extends OpenWorkbench {
  private static final String ALL = TimelineStyles.FILTER + "-ALL";
  private static final String SHOWN = TimelineStyles.FILTER + "-SHOWN";
  private static final String ERROR = TimelineStyles.FILTER + "-ERROR";

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
    assertTrue(isVisible(robot, TimelineStyles.EMPTY));
    assertTrue(emptyWords(robot).contains(bench.words("timeline.empty.first.title")));
    click(robot, ERROR);
    assertTrue(emptyWords(robot).contains(bench.words("timeline.empty.filtered.title")));
  }

  /** The groups have a filter each, so that none is forgotten. */
  @Test
  void hasAFilterForEachGroup(FxRobot robot) {
    for (Outcome.Group group : Outcome.Group.values()) {
      assertEquals(
          bench.words("timeline.filter." + group, 0),
          words(robot, TimelineStyles.FILTER + "-" + group));
    }
  }

  @Test
  void countsByGroupAndFilters(FxRobot robot) {
    attempts(robot);
    assertEquals("All 3", words(robot, ALL));
    assertEquals("Shown 2", words(robot, SHOWN));
    assertEquals("Errors 0", words(robot, ERROR));
    assertTrue(isOn(robot, ALL));
    click(robot, SHOWN);
    assertEquals(List.of("run 3", "3.1", "run 1", "1.1"), rows(robot));
    assertTrue(isOn(robot, SHOWN) && !isOn(robot, ALL));
    click(robot, ALL);
    assertEquals(6, rows(robot).size());
  }

  @Test
  void aFilterInForceLooksLikeOne(FxRobot robot) {
    attempts(robot);
    click(robot, SHOWN);
    click(robot, SHOWN);
    assertEquals(4, rows(robot).size());
    assertTrue(isOn(robot, SHOWN));
    click(robot, ALL);
    click(robot, ALL);
    assertTrue(isOn(robot, ALL));
  }

  @Test
  void searchesForWhatTheShellIsAskedFor(FxRobot robot) {
    attempts(robot);
    robot.interact(() -> shell.controller().onSearch("run 2"));
    assertEquals(List.of("run 2", "2.1"), rows(robot));
    robot.interact(() -> shell.controller().onSearch("nothing of the kind"));
    assertTrue(emptyWords(robot).contains(bench.words("timeline.empty.filtered.title")));
  }

  @Test
  void everyRowSaysToAScreenReaderWhatItIs(FxRobot robot) {
    attempts(robot);
    List<String> spoken =
        cells(robot).stream().map(c -> Objects.toString(c.getAccessibleText(), "")).toList();
    assertEquals(6, spoken.size());
    assertTrue(spoken.stream().noneMatch(String::isBlank), spoken::toString);
    assertTrue(spoken.stream().anyMatch(s -> s.startsWith("Run 2. repeat × 1")), spoken::toString);
  }

  @Test
  void theSecondsOfWhatIsUnderWayRun(FxRobot robot) {
    submit(robot);
    until(() -> rows(robot).size() == 2);
    until(() -> isSaid(robot, "0.0 s"));
    bench.clock.advance(Duration.ofMillis(7_300));
    until(() -> isSaid(robot, "7.3 s"));
    assertTrue(isSaid(robot, "repeat 1 of 1"));
    answer(Attempts.BLOCKED);
    until(() -> !isSaid(robot, "repeat 1 of 1"));
  }

  /** In a column of its own, or in the line below the title where the window is narrow. */
  private static boolean isSaid(FxRobot robot, String words) {
    return labels(robot).stream().anyMatch(label -> label.contains(words));
  }

  @Test
  void whatIsSelectedStaysSoAsItCompletes(FxRobot robot) {
    submit(robot);
    until(() -> rows(robot).size() == 2);
    robot.clickOn("." + TimelineStyles.ATTEMPT_ROW);
    Attempt begun = selected(robot).attempt();
    answer(Attempts.BLOCKED);
    until(() -> selected(robot).attempt().completion() != null);
    assertEquals(begun.id(), selected(robot).attempt().id());
    until(() -> words(robot, "inspector-title").startsWith("Prompt blocked"));
  }

  @Test
  void whatIsSelectedStaysSoAsRowsComeAboveIt(FxRobot robot) {
    attempts(robot);
    select(robot, 1);
    submit(robot);
    until(() -> rows(robot).size() == 8);
    assertEquals(1, selected(robot).attempt().place().runNumber());
    answer(Attempts.SHOWN);
    until(() -> words(robot, SHOWN).equals("Shown 3"));
    assertEquals(1, selected(robot).attempt().place().runNumber());
  }

  /** Another row stands where the selected one stood; nobody has selected that one. */
  @Test
  void readingAgainSelectsNothingElse(FxRobot robot) {
    attempts(robot);
    select(robot, 2);
    String title = words(robot, "inspector-title");
    click(robot, SHOWN);
    assertEquals(title, words(robot, "inspector-title"));
    click(robot, ALL);
    assertEquals(title, words(robot, "inspector-title"));
    assertEquals(2, selected(robot).attempt().place().runNumber());
  }

  @Test
  void goesFromRowToRowByKey(FxRobot robot) {
    attempts(robot);
    select(robot, 3);
    robot.interact(() -> timeline(robot).requestFocus());
    robot.type(KeyCode.DOWN);
    assertEquals(2, selected(robot).attempt().place().runNumber());
    until(() -> words(robot, "inspector-title").startsWith("Prompt blocked"));
    robot.type(KeyCode.DOWN);
    assertEquals(1, selected(robot).attempt().place().runNumber());
    robot.type(KeyCode.DOWN);
    assertEquals(1, selected(robot).attempt().place().runNumber(), "there is nothing behind it");
    robot.type(KeyCode.UP, KeyCode.UP, KeyCode.UP);
    assertEquals(3, selected(robot).attempt().place().runNumber(), "the line above is no attempt");
    robot.type(KeyCode.END, KeyCode.HOME);
    assertEquals(3, selected(robot).attempt().place().runNumber());
  }

  @Test
  void aHardStopTakesThePicturesOfItsCaseOffTheScreen(FxRobot robot) {
    String locked = bench.words("timeline.picture.locked");
    submit(robot);
    answer(Attempts.BLOCKED);
    until(() -> labels(robot).contains(bench.words("timeline.picture.none")));
    assertFalse(labels(robot).contains(locked));
    submitByKey(robot);
    answer(Attempts.HARD_STOP);
    until(() -> labels(robot).stream().filter(locked::equals).count() == 2);
  }

  @Test
  void marksWhatTheSimulatorMadeUp(FxRobot robot) {
    attempts(robot);
    String mark = bench.words("shell.simulated");
    assertEquals(3, labels(robot).stream().filter(mark::equals).count());
  }

  /** Cells are used again; none is made for each row. */
  @Test
  void scrollingMakesNoMoreCells(FxRobot robot) {
    Attempts.fill(bench.log, 200, Attempts.BLOCKED);
    robot.interact(() -> shell.tools().workspace().touch());
    Set<Node> seen = new HashSet<>(cells(robot));
    for (int round = 0; round < 6; round++) {
      for (int index = 0; index < rows(robot).size(); index += 15) {
        int to = index;
        robot.interact(() -> timeline(robot).scrollTo(to));
        seen.addAll(cells(robot));
      }
    }
    assertEquals(400, rows(robot).size(), "it reads on while it scrolls");
    assertTrue(seen.size() < 80, () -> "cells: " + seen.size());
  }

  private void attempts(FxRobot robot) {
    Attempts.stored(
        bench.log, Attempts.complete(Attempts.underWay(1, 1, 1), Attempts.shownAs(bench.blobs)));
    Attempts.stored(bench.log, Attempts.complete(Attempts.underWay(2, 1, 1), Attempts.BLOCKED));
    Attempts.stored(
        bench.log, Attempts.complete(Attempts.underWay(3, 1, 1), Attempts.shownAs(bench.blobs)));
    robot.interact(() -> shell.tools().workspace().touch());
  }

  private static void submit(FxRobot robot) {
    prompt(robot, "A mug");
    submitByKey(robot);
  }

  private static void select(FxRobot robot, int run) {
    ListView<TimelineRow> list = list(robot);
    robot.interact(
        () ->
            list.getItems().stream()
                .filter(r -> r instanceof Entry e && e.attempt().place().runNumber() == run)
                .findFirst()
                .ifPresent(list.getSelectionModel()::select));
  }

  private static Entry selected(FxRobot robot) {
    return (Entry) Objects.requireNonNull(list(robot).getSelectionModel().getSelectedItem());
  }

  private static List<String> rows(FxRobot robot) {
    return TimelineModelTest.names(list(robot).getItems().stream());
  }

  @SuppressWarnings("unchecked")
  private static ListView<TimelineRow> list(FxRobot robot) {
    return (ListView<TimelineRow>) timeline(robot);
  }

  private static List<String> labels(FxRobot robot) {
    return wordsIn(robot, TimelineStyles.LIST);
  }

  private static List<String> emptyWords(FxRobot robot) {
    return wordsIn(robot, TimelineStyles.EMPTY);
  }

  private static List<TimelineCell> cells(FxRobot robot) {
    return robot.from(timeline(robot)).lookup(".list-cell").queryAllAs(TimelineCell.class).stream()
        .filter(cell -> !cell.isEmpty())
        .toList();
  }
}
