package assay.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.run.RecordingListener;
import assay.run.RunEnd;
import assay.run.RunListener;
import assay.run.Wait;
import assay.text.Language;
import assay.text.Texts;
import assay.ui.ProgressModel;
import assay.ui.WaitingExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunProgressTest {
  private final RecordingListener next = new RecordingListener();
  private final ProgressModel shown = new ProgressModel();
  private final WaitingExecutor screen = new WaitingExecutor();
  private final RunProgress progress =
      new RunProgress(next, shown, new Texts(Language.ENGLISH), screen);

  @Test
  void showsHowFarARunIs() {
    RunListener run = progress.forRun();
    assertFalse(shown.visibleProperty().get());
    run.begun(Attempts.underWay(7, 1, 2));
    run.begun(Attempts.underWay(7, 2, 2));
    assertShown("Run 7", "0 of 2", 0);
    run.completed(complete(7, 2));
    assertShown("Run 7", "1 of 2", 0.5);
    run.completed(complete(7, 1));
    assertShown("Run 7", "2 of 2", 1);
    run.ended(ended());
    screen.runAll();
    assertFalse(shown.visibleProperty().get());
  }

  @Test
  void addsUpRunsThatGoOnTogether() {
    RunListener first = progress.forRun();
    RunListener second = progress.forRun();
    first.begun(Attempts.underWay(7, 1, 2));
    second.begun(Attempts.underWay(8, 1, 2));
    first.completed(complete(7, 1));
    assertShown("Run 7, 8", "1 of 4", 0.25);
    first.ended(ended());
    assertShown("Run 8", "0 of 2", 0);
  }

  @Test
  void aRunThatEndsBeforeItBeginsShowsNothing() {
    progress.forRun().ended(ended());
    screen.runAll();
    assertFalse(shown.visibleProperty().get());
  }

  @Test
  void cancelsByTheLink() {
    List<String> done = new ArrayList<>();
    progress.cancelsBy(() -> done.add("cancelled"));
    progress.forRun().begun(Attempts.underWay(7, 1, 2));
    screen.runAll();
    shown.cancelProperty().get().run();
    assertEquals(List.of("cancelled"), done);
  }

  /** On the run's own thread, and before the status bar. */
  @Test
  void passesEverythingOnAtOnce() {
    RunListener run = progress.forRun();
    run.begun(Attempts.underWay(7, 1, 1));
    run.receiving(Attempts.underWay(7, 1, 1).id(), 9);
    run.waiting(Attempts.underWay(7, 1, 1).id(), new Wait(Duration.ofSeconds(4), 2, 503, false));
    run.completed(complete(7, 1));
    run.ended(ended());
    assertEquals(
        List.of("begun 1", "receiving 9", "waiting PT4S for try 2", "completed 1", "ended DONE"),
        next.events());
    assertFalse(shown.visibleProperty().get());
  }

  private void assertShown(String label, String detail, double fraction) {
    screen.runAll();
    assertTrue(shown.visibleProperty().get());
    assertEquals(label, shown.labelProperty().get());
    assertEquals(detail, shown.detailProperty().get());
    assertEquals(fraction, shown.fractionProperty().get());
  }

  private static Attempt complete(int run, int repeat) {
    return Attempts.complete(Attempts.underWay(run, repeat, 2), Attempts.SHOWN);
  }

  private static RunEnd ended() {
    return new RunEnd(RunEnd.Cause.DONE, List.of(), null, null);
  }
}
