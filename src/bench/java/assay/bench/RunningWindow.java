package assay.bench;

import static javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST;

import assay.Main;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/** The program's own window over a workspace, whole, on the toolkit's screen without a display. */
final class RunningWindow {
  /** As the program is shipped, and without a display. */
  static final List<String> FLAGS =
      List.of("-Xms64m", "-Xmx1g", "-Dglass.platform=Headless", "-Dprism.order=sw");

  private static final long PATIENCE_SECONDS = 60;

  /** Seldom enough that looking costs the screen's thread nothing. */
  private static final long LOOK_EACH_NANOS = 2_000_000;

  private final Thread program;

  private RunningWindow(Thread program) {
    this.program = program;
  }

  /** Opens it and returns when its timeline has been painted, with rows or without. */
  static RunningWindow open(Path workspace) throws Exception {
    Thread program =
        Thread.ofPlatform()
            .daemon()
            .start(() -> Main.main(new String[] {"window", "--workspace", workspace.toString()}));
    while (!isThere()) {
      LockSupport.parkNanos(LOOK_EACH_NANOS);
    }
    RunningWindow window = new RunningWindow(program);
    window.painted(
        () -> {},
        () ->
            window.rows() > 0 || window.find("timeline-empty").filter(Node::isVisible).isPresent());
    return window;
  }

  private static boolean isThere() {
    CompletableFuture<Boolean> shown = new CompletableFuture<>();
    try {
      Platform.runLater(
          () ->
              shown.complete(
                  Window.getWindows().stream()
                      .anyMatch(
                          window ->
                              window.isShowing()
                                  && window.getScene().lookup("#timeline-list") != null)));
      return shown.join();
    } catch (IllegalStateException notStarted) {
      return false;
    }
  }

  /** Closes it as a person does, and waits until the program has ended. */
  void close() throws InterruptedException {
    Platform.runLater(
        () ->
            List.copyOf(Window.getWindows())
                .forEach(
                    open -> Event.fireEvent(open, new WindowEvent(open, WINDOW_CLOSE_REQUEST))));
    program.join();
  }

  /** Something in any of the windows that are open, by its id; on the screen's thread. */
  Optional<Node> find(String id) {
    return Window.getWindows().stream()
        .map(window -> window.getScene().lookup("#" + id))
        .filter(node -> node != null)
        .findFirst();
  }

  <T> T get(String id, Class<T> type) {
    return type.cast(find(id).orElseThrow());
  }

  ListView<?> list() {
    return get("timeline-list", ListView.class);
  }

  int rows() {
    return list().getItems().size();
  }

  /** Does it on the screen's thread. */
  static <T> T on(Callable<T> work) throws Exception {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            done.complete(work.call());
          } catch (Exception e) {
            done.completeExceptionally(e);
          }
        });
    return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /**
   * Acts, and waits until a frame in which the condition holds has been painted: until the frame
   * after it begins.
   *
   * @return how long it took from the action on, in milliseconds
   */
  double painted(Runnable action, BooleanSupplier condition) throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    long[] times = new long[2];
    Platform.runLater(
        () -> {
          times[0] = System.nanoTime();
          action.run();
          new AnimationTimer() {
            private boolean held;

            @Override
            public void handle(long now) {
              if (held) {
                times[1] = System.nanoTime();
                stop();
                done.countDown();
              }
              held = condition.getAsBoolean();
            }
          }.start();
        });
    if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("It is not painted");
    }
    return (times[1] - times[0]) / 1e6;
  }
}
