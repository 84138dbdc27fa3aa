package assay.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Starts the window system and waits for the window to close. Once in a program's life. */
public final class WindowProgram {
  private WindowProgram() {}

  /**
   * Starts the window system, opens the window on its thread, and returns when the last window has
   * closed.
   *
   * @param open fills and shows the window
   * @throws IllegalStateException if the window system runs already
   * @throws UnsupportedOperationException if there is no display
   */
  public static void run(Consumer<Stage> open) {
    CompletableFuture<Void> closed = new CompletableFuture<>();
    FxThread.start(() -> open(open, closed));
    try {
      closed.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("The window could not be opened", e.getCause());
    } finally {
      Platform.exit();
    }
  }

  /** The program goes on as long as any window of it shows. */
  private static void endWithTheLast(CompletableFuture<Void> closed) {
    if (Window.getWindows().isEmpty()) {
      closed.complete(null);
    }
  }

  /** Where failures go that nobody has caught, on whatever thread. */
  public static void onUncaught(Consumer<Throwable> failures) {
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> failures.accept(failure));
  }

  private static void open(Consumer<Stage> open, CompletableFuture<Void> closed) {
    try {
      Platform.setImplicitExit(false);
      Stage stage = new Stage();
      open.accept(stage);
      Window.getWindows().subscribe(() -> endWithTheLast(closed));
      ShortShow.arrange(stage);
    } catch (RuntimeException | Error e) {
      closed.completeExceptionally(e);
    }
  }
}
