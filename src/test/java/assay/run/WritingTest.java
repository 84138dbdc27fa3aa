package assay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Case;
import assay.attempt.Outcome.Kind;
import assay.run.RunEnd.Cause;
import java.util.List;
import org.junit.jupiter.api.Test;

class WritingTest {

  @Test
  void anAnswerThatDidNotFitIsWrittenBeforeTheNextRun() {
    Bench bench = Bench.answering(Bench.SHOWN, Bench.SHOWN);
    bench.log.failOn("complete");
    assertEquals(Cause.NOT_STORED, bench.start(1, 1).await().cause());
    bench.log.failOn();
    assertEquals(Cause.DONE, bench.start(1, 1).await().cause());
    assertEquals(List.of(Kind.IMAGE, Kind.IMAGE), SubmitTest.kinds(bench.log.all()));
  }

  @Test
  void aHardStopThatCouldNotBeStoredLocksAllTheSame() {
    Bench bench = Bench.answering(Bench.FIXED_POLICY, Bench.SHOWN);
    bench.log.failOn("complete");
    assertEquals(Cause.NOT_STORED, bench.start(1, 1).await().cause());
    assertTrue(bench.submit.lockOf(Bench.MUG).isPresent());
    assertTrue(bench.submit.lockOf(Case.ofPrompt("a plate")).isEmpty());
    bench.log.failOn();
    assertEquals(Cause.LOCKED, bench.start(1, 1).await().cause());
    assertEquals(1, bench.service.sent().size());
    assertEquals(List.of(Kind.FIXED_POLICY), SubmitTest.kinds(bench.log.all()));
  }

  @Test
  void noRunBeginsWhileTheWorkspaceStillCannotTakeWhatWaits() {
    Bench bench = Bench.answering(Bench.SHOWN, Bench.SHOWN);
    bench.log.failOn("complete");
    bench.start(1, 1).await();
    assertThrows(StoreFailure.class, () -> bench.start(1, 1));
    assertEquals(1, bench.service.sent().size());
  }

  @Test
  void aRunThatComesAfterTheCloseSendsNothing() {
    Bench bench = Bench.answering(Bench.SHOWN);
    bench.submit.close();
    assertEquals(Cause.CANCELLED, bench.start(3, 1).await().cause());
    assertEquals(List.of(), bench.service.sent());
  }
}
