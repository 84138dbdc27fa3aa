package assay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.attempt.Outcome.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the workspace cannot take can be had until it is written. */
class UnstoredTest {
  @Test
  void anAnswerThatTheWorkspaceCannotTakeCanBeHadUntilItIsWritten() {
    Bench bench = Bench.answering(Bench.SHOWN);
    bench.log.failOn("complete");
    bench.start(1, 1).await();
    Unstored waiting = bench.submit.unstored().getFirst();
    assertEquals(Kind.IMAGE, waiting.attempt().outcome().orElseThrow().kind());
    assertEquals(1, waiting.tries().size());
    bench.log.failOn();
    bench.start(1, 1).await();
    assertEquals(List.of(), bench.submit.unstored());
    assertEquals(
        List.of(Kind.IMAGE, Kind.IMAGE),
        bench.log.all().stream().map(all -> all.outcome().orElseThrow().kind()).toList());
  }
}
