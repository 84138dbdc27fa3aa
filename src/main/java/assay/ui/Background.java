package assay.ui;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Work of the screen that blocks: it runs beside the screen's thread and its result comes back on
 * it. Safe for many threads.
 */
public final class Background {
  private final Executor workers;
  private final Executor screen;
  private final Consumer<Throwable> failures;

  /**
   * @param workers where the work runs, usually a virtual thread each
   * @param screen where results and failures arrive
   * @param failures told on the screen's thread of whatever no one else takes
   */
  public Background(Executor workers, Executor screen, Consumer<Throwable> failures) {
    this.workers = workers;
    this.screen = screen;
    this.failures = failures;
  }

  /**
   * Runs it and hands its result over on the screen's thread. A store failure becomes a notice,
   * anything else that is thrown the error window; {@code done} is not called then.
   */
  public <T> void run(Supplier<T> work, Consumer<? super T> done) {
    run(work, done, failures);
  }

  /**
   * The same for a caller that takes the failure itself, on the screen's thread. It may give what
   * it does not know to {@link #fail}.
   */
  public <T> void run(
      Supplier<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    workers.execute(() -> screen.execute(outcomeOf(work, done, failed)));
  }

  /** Runs it; only a failure comes back. */
  public void run(Runnable work) {
    run(
        () -> {
          work.run();
          return true;
        },
        done -> {});
  }

  /** Hands a failure to where all end that no one else takes. Any thread. */
  public void fail(Throwable failure) {
    screen.execute(() -> failures.accept(failure));
  }

  private static <T> Runnable outcomeOf(
      Supplier<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    try {
      T result = work.get();
      return () -> done.accept(result);
    } catch (RuntimeException | Error e) {
      return () -> failed.accept(e);
    }
  }
}
