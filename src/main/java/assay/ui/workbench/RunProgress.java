package assay.ui.workbench;

import assay.attempt.Attempt;
import assay.run.RunEnd;
import assay.run.RunListener;
import assay.run.RunRelay;
import assay.text.Texts;
import assay.ui.ProgressModel;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells the status bar how far the runs of this window are. On the screen's thread. */
final class RunProgress {
  private final RunListener next;
  private final ProgressModel progress;
  private final Texts texts;
  private final Executor screen;
  private final List<OfOneRun> running = new ArrayList<>();
  private Runnable onCancel = () -> {};
  private Consumer<UUID> onLost = run -> {};

  /**
   * Watches runs for the status bar.
   *
   * @param next told of everything first
   */
  RunProgress(RunListener next, ProgressModel progress, Texts texts, Executor screen) {
    this.next = next;
    this.progress = progress;
    this.texts = texts;
    this.screen = screen;
  }

  /** What the cancel link does. */
  void cancelsBy(Runnable action) {
    onCancel = action;
  }

  /** Who is told of a run that ended although not everything of it could be stored. */
  void losesTo(Consumer<UUID> listener) {
    onLost = listener;
  }

  /** A listener for a run that is about to start. */
  RunListener forRun() {
    return new OfOneRun();
  }

  private void show() {
    List<OfOneRun> begun = running.stream().filter(run -> run.place != null).toList();
    if (begun.isEmpty()) {
      progress.clear();
      return;
    }
    int all = begun.stream().mapToInt(OfOneRun::repeats).sum();
    int done = begun.stream().mapToInt(run -> run.complete).sum();
    String numbers = begun.stream().map(OfOneRun::number).collect(Collectors.joining(", "));
    progress.show(
        texts.of("timeline.run", numbers),
        texts.of("workbench.progress", done, all),
        (double) done / all,
        onCancel);
  }

  /** One run. Its listener may be called from any thread and hops to the screen's once. */
  private final class OfOneRun extends RunRelay {
    private Attempt.@Nullable Place place;
    private int complete;

    OfOneRun() {
      super(next);
    }

    int repeats() {
      return place == null ? 0 : place.repeats();
    }

    String number() {
      return place == null ? "" : String.valueOf(place.runNumber());
    }

    @Override
    public void begun(Attempt attempt) {
      super.begun(attempt);
      screen.execute(() -> placed(attempt.place()));
    }

    @Override
    public void completed(Attempt attempt) {
      super.completed(attempt);
      screen.execute(this::counted);
    }

    @Override
    public void ended(RunEnd end) {
      super.ended(end);
      screen.execute(() -> over(end.cause()));
    }

    private void placed(Attempt.Place where) {
      if (place == null) {
        running.add(this);
      }
      place = where;
      show();
    }

    private void counted() {
      complete++;
      show();
    }

    private void over(RunEnd.Cause cause) {
      boolean lost = cause == RunEnd.Cause.NOT_STORED || cause == RunEnd.Cause.BROKEN;
      if (lost && place != null) {
        onLost.accept(place.run());
      }
      running.remove(this);
      show();
    }
  }
}
