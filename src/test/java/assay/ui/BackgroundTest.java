package assay.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class BackgroundTest {
  private final Queue<Runnable> workers = new ArrayDeque<>();
  private final Queue<Runnable> screen = new ArrayDeque<>();
  private final List<Throwable> failures = new ArrayList<>();
  private final List<String> results = new ArrayList<>();
  private final Background background = new Background(workers::add, screen::add, failures::add);

  @Test
  void bringsTheResultToTheScreenAndNotBefore() {
    background.run(() -> "done", results::add);
    assertTrue(screen.isEmpty(), "nothing is on the screen's thread before the work is done");
    workers.remove().run();
    assertTrue(results.isEmpty(), "the worker does not touch the screen");
    screen.remove().run();
    assertEquals(List.of("done"), results);
  }

  @Test
  void bringsAFailureToTheScreenInsteadOfAResult() {
    IllegalStateException planted = new IllegalStateException("planted");
    background.<String>run(
        () -> {
          throw planted;
        },
        results::add);
    workers.remove().run();
    assertTrue(failures.isEmpty(), "the worker does not touch the screen");
    screen.remove().run();
    assertSame(planted, failures.getFirst());
    assertTrue(results.isEmpty());
  }

  @Test
  void givesAFailureToACallerThatTakesIt() {
    List<Throwable> taken = new ArrayList<>();
    background.<String>run(
        () -> {
          throw new IllegalStateException("planted");
        },
        results::add,
        taken::add);
    workers.remove().run();
    screen.remove().run();
    assertEquals(1, taken.size());
    assertTrue(failures.isEmpty());
  }
}
