package assay.ui.workbench.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.attempt.Outcome;
import assay.ui.workbench.Attempts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A timeline while a sweep adds attempts to its session. */
class TimelineGrowthTest extends TimelineBench {
  @BeforeEach
  void open() {
    bench.workspace.growthProperty().subscribe((before, now) -> controller.onGrown());
    controller.onFront(true);
    controller.onReload();
  }

  private void grow(int run) {
    Attempts.stored(
        bench.log,
        complete(Objects.requireNonNull(bench.workspace.session()), run, Attempts.SHOWN));
    bench.workspace.grown(Objects.requireNonNull(bench.workspace.session()).id());
  }

  @Test
  void showsWhatHasComeWithoutBeingToldOfEach() {
    grow(1);
    assertEquals(List.of("run 1", "1.1"), rows());
    assertEquals(Map.of(Outcome.Group.SHOWN, 1), model.countsProperty().get());
  }

  @Test
  void restsBetweenTwoReadingsHoweverMuchComesAndMissesNothing() {
    grow(1);
    grow(2);
    grow(3);
    assertEquals(List.of("run 1", "1.1"), rows());
    assertEquals(1, rest.size());
    rest.runFirst();
    assertEquals(List.of("run 3", "3.1", "run 2", "2.1", "run 1", "1.1"), rows());
    rest.runFirst();
    assertEquals(0, rest.size());
  }

  @Test
  void readsNothingWhileAnotherScreenIsInFront() {
    controller.onFront(false);
    grow(1);
    assertEquals(List.of(), rows());
    controller.onFront(true);
    assertEquals(List.of("run 1", "1.1"), rows());
  }

  @Test
  void followsAgainAfterAReadingThatFailed() {
    bench.log.failOn("page");
    grow(1);
    assertEquals(1, bench.failures.size());
    bench.log.failOn();
    rest.runAll();
    grow(2);
    assertEquals(List.of("run 2", "2.1", "run 1", "1.1"), rows());
  }

  @Test
  void whatGrowsInAnotherSessionIsNotRead() {
    Attempts.stored(
        bench.log, complete(Objects.requireNonNull(bench.workspace.session()), 1, Attempts.SHOWN));
    bench.workspace.grown(bench.log.createSession("Other").id());
    assertEquals(List.of(), rows());
  }
}
