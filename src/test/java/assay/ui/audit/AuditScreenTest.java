package assay.ui.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.conduct.AuditEvent;
import assay.run.AttemptLog.AuditEntry;
import assay.text.OutcomeWords;
import assay.ui.workbench.Attempts;
import assay.ui.workbench.OpenWorkbench;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The audit log as a person reads it, beside the workbench. */
class AuditScreenTest extends OpenWorkbench {
  private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

  @Start
  void start(Stage window) {
    open(window);
  }

  @AfterEach
  void nothingWentWrong() {
    assertNothingWentWrong();
  }

  @Test
  void saysThatThereIsNothingYet(FxRobot robot) {
    show(robot);
    assertEquals(0, table(robot).getItems().size());
    assertTrue(
        wordsIn(robot, AuditStyles.TABLE).contains(bench.words("audit.empty.title")),
        wordsIn(robot, AuditStyles.TABLE)::toString);
  }

  @Test
  void showsTheNewestFirstAndReadsAgainEachTime(FxRobot robot) {
    note(AuditEvent.REFUSED.word(), null, "minors-unanswered");
    show(robot);
    assertEquals(List.of("Refused"), events(robot));
    note("something-new", null, "");
    click(robot, "navigation-workbench");
    show(robot);
    assertEquals(List.of("something-new", "Refused"), events(robot));
  }

  @Test
  void filtersByEvent(FxRobot robot) {
    note(AuditEvent.REFUSED.word(), null, "locked FIXED_POLICY");
    note(AuditEvent.USER_FLAG.word(), null, "");
    note(AuditEvent.REFUSED.word(), null, "rights-unconfirmed");
    show(robot);
    ComboBox<@Nullable String> filter = filter(robot);
    assertEquals(3, filter.getItems().size(), "all, and each that occurs once");
    robot.interact(() -> filter.setValue("refused"));
    assertEquals(List.of("Refused", "Refused"), events(robot));
    robot.interact(() -> filter.setValue(null));
    assertEquals(3, events(robot).size());
  }

  @Test
  void copiesWhatIsShownAsText(FxRobot robot) {
    note(AuditEvent.USER_FLAG.word(), null, "");
    note(AuditEvent.REFUSED.word(), null, "locked USER_FLAG; not sent: 1 of 1");
    show(robot);
    robot.interact(() -> filter(robot).setValue("refused"));
    click(robot, AuditStyles.COPY);
    String copied =
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Clipboard.getSystemClipboard().getString());
    assertEquals(1, copied.lines().count());
    assertTrue(
        copied.endsWith("\tRefused\t\tThe case is locked (Flagged by a person); not sent: 1 of 1"),
        copied);
    assertEquals(List.of("INFO " + bench.words("audit.copied", 1)), bench.dialogs.said);
  }

  @Test
  void opensTheAttemptInTheWorkbench(FxRobot robot) {
    Attempt attempt =
        Attempts.stored(
            bench.log, Attempts.complete(Attempts.underWay(1, 1, 1), Attempts.HARD_STOP));
    note(AuditEvent.REFUSED.word(), null, "locked FIXED_POLICY");
    robot.interact(() -> shell.tools().workspace().touch());
    until(() -> timeline(robot).getItems().size() == 2);
    show(robot);
    robot.interact(() -> table(robot).getSelectionModel().select(0));
    assertTrue(node(robot, AuditStyles.OPEN).isDisabled(), "it is about no attempt");
    robot.interact(() -> table(robot).getSelectionModel().select(1));
    robot.interact(() -> table(robot).requestFocus());
    robot.type(KeyCode.ENTER);
    until(() -> isVisible(robot, "workbench"));
    until(() -> isVisible(robot, "inspector-title"));
    String title = words(robot, "inspector-title");
    assertEquals(new OutcomeWords(bench.texts).title(attempt.outcome().orElseThrow()), title);
    assertEquals(1, timeline(robot).getSelectionModel().getSelectedIndex(), "its row");
    show(robot);
    robot.interact(() -> table(robot).getSelectionModel().select(1));
    click(robot, AuditStyles.OPEN);
    until(() -> isVisible(robot, "inspector-title"));
  }

  /** The log may be long: the newest are shown, and how many are not. */
  @Test
  void saysHowManyOlderEntriesThereAre(FxRobot robot) {
    for (int i = 0; i < AuditController.MOST_SHOWN + 3; i++) {
      note(AuditEvent.REFUSED.word(), null, String.valueOf(i));
    }
    show(robot);
    assertEquals(AuditController.MOST_SHOWN, table(robot).getItems().size());
    assertEquals(bench.words("audit.older", 3), words(robot, AuditStyles.OLDER));
  }

  private void note(String event, @Nullable UUID attempt, String detail) {
    bench.log.note(new AuditEntry(AT, event, attempt, detail));
  }

  private static void show(FxRobot robot) {
    click(robot, "navigation-audit");
  }

  @SuppressWarnings("unchecked")
  private static TableView<AuditRow> table(FxRobot robot) {
    return robot.lookup("#" + AuditStyles.TABLE).queryAs(TableView.class);
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<@Nullable String> filter(FxRobot robot) {
    return robot.lookup("#" + AuditStyles.FILTER).queryAs(ComboBox.class);
  }

  private static List<String> events(FxRobot robot) {
    return table(robot).getItems().stream().map(AuditRow::event).toList();
  }
}
