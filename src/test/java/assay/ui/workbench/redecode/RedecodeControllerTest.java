package assay.ui.workbench.redecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.run.FakeImageService;
import assay.run.StoreFailure;
import assay.ui.WaitingExecutor;
import assay.ui.workbench.Attempts;
import assay.ui.workbench.FakeBench;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedecodeControllerTest {
  private final WaitingExecutor workers = new WaitingExecutor();
  private final FakeBench bench = new FakeBench(FakeImageService.hanging(), workers, Runnable::run);
  private final RedecodeModel model = new RedecodeModel();
  private final RedecodeController controller =
      new RedecodeController(bench.desk(), bench.tools, model, Runnable::run);

  @Test
  void listsWhatComesOutOtherwiseAndChangesNothing() {
    Attempt changed = stored(1, Attempts.BLOCKED, Outcome.of(Attempts.SHOWN));
    stored(2, Attempts.SHOWN, Outcome.of(Attempts.SHOWN));
    controller.onStart();
    assertTrue(model.openProperty().get() && model.runningProperty().get());
    workers.runAll();
    assertFalse(model.runningProperty().get());
    assertEquals(
        bench.words("redecode.changed", 1, 2, Outcome.DECODER_VERSION),
        model.wordsProperty().get());
    ChangeRow row = model.changes().getFirst();
    assertEquals(changed.id(), row.attempt().id());
    assertTrue(row.title().startsWith("Run 1, repeat 1: Generated → "), row.title());
    assertTrue(
        row.differences().contains("kind: IMAGE → PROMPT_BLOCKED"), row.differences()::toString);
    assertEquals(changed, bench.log.find(changed.id()).orElseThrow());
  }

  @Test
  void saysThatNothingComesOutOtherwise() {
    stored(1, Attempts.SHOWN, Outcome.of(Attempts.SHOWN));
    controller.onStart();
    workers.runAll();
    assertEquals(
        bench.words("redecode.same", 0, 1, Outcome.DECODER_VERSION), model.wordsProperty().get());
    assertEquals(1.0, model.fractionProperty().get());
    controller.onClose();
    assertFalse(model.openProperty().get());
  }

  @Test
  void canBeStoppedAndIsNotStartedTwice() {
    stored(1, Attempts.BLOCKED, Outcome.of(Attempts.SHOWN));
    controller.onStart();
    controller.onStart();
    assertEquals(1, workers.size());
    controller.onCancel();
    workers.runAll();
    assertEquals(
        bench.words("redecode.cancelled", 0, 0, Outcome.DECODER_VERSION),
        model.wordsProperty().get());
    assertEquals(List.of(), model.changes());
  }

  @Test
  void aStoreThatFailsIsSaidOnceAndItMayBeTriedAgain() {
    stored(1, Attempts.SHOWN, Outcome.of(Attempts.SHOWN));
    bench.log.failOn("page");
    controller.onStart();
    workers.runAll();
    assertEquals(StoreFailure.class, bench.failures.getFirst().getClass());
    assertFalse(model.openProperty().get());
    bench.log.failOn();
    controller.onStart();
    workers.runAll();
    assertTrue(model.openProperty().get());
  }

  @Test
  void aHardStopThatIsNewLocksItsCase() {
    Attempt changed = stored(1, Attempts.HARD_STOP, Outcome.of(Attempts.SHOWN));
    controller.onStart();
    workers.runAll();
    assertTrue(bench.desk().submit().lockOf(changed.tested()).isPresent());
    assertEquals(1, bench.log.audit().size());
  }

  /** An answer as it came, under an outcome as an earlier decoder may have judged it. */
  private Attempt stored(int run, Answer answer, Outcome judged) {
    Attempt begun = Attempts.underWay(run, 1, 1);
    Attempt complete = Attempts.complete(begun, judged);
    bench.log.begin(begun, "http://127.0.0.1:1/v1beta", "{}");
    bench.log.complete(
        begun.id(),
        java.util.Objects.requireNonNull(complete.completion()),
        List.of(new Attempt.Try(1, begun.begunAt(), Duration.ofSeconds(2), answer)),
        null);
    return complete;
  }
}
