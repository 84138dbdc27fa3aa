package assay.ui.sweep.watch;

import assay.exchange.baseline.Baseline;
import assay.exchange.baseline.Baselines;
import assay.exchange.export.CellTable;
import assay.exchange.export.ExportFile;
import assay.exchange.sweep.SweepPlanWriter;
import assay.figures.CostSum;
import assay.figures.Costs;
import assay.run.Desk;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepListener;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.SweepResults;
import assay.run.sweep.Terms;
import assay.run.sweep.work.Started;
import assay.run.sweep.work.Sweeps;
import assay.text.Texts;
import assay.ui.FileDialogs.FileType;
import assay.ui.ScreenTools;
import assay.ui.sweep.draft.StartedWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/** Starts sweeps, lets them go on, extends them and exports what came of them. */
final class CourseController {
  private final ScreenTools tools;
  private final Desk desk;
  private final Sweeps sweeps;
  private final Costs costs;
  private final WatchController watching;
  private final Screens screens;

  /**
   * Ways to the screen's thread.
   *
   * @param now as soon as can be
   * @param frames once in a frame at most
   */
  record Screens(Executor now, Executor frames) {}

  CourseController(
      ScreenTools tools,
      Desk desk,
      Sweeps sweeps,
      Costs costs,
      WatchController watching,
      Screens screens) {
    this.tools = tools;
    this.desk = desk;
    this.sweeps = sweeps;
    this.costs = costs;
    this.watching = watching;
    this.screens = screens;
  }

  private Texts texts() {
    return tools.texts();
  }

  /** Starts a sweep and watches it. Beside the screen's thread; blocks. */
  Started start(UUID session, SweepPlan plan, String planText) {
    return watched(
        plan.terms(), CostSum.NOTHING, listener -> sweeps.start(session, plan, planText, listener));
  }

  /** Blocks. */
  private Started watched(Terms terms, CostSum before, Function<SweepListener, Started> start) {
    Slot slot = new Slot(watching::onGathered);
    Costs prices = terms.priced(costs);
    LiveSweep live = new LiveSweep(screens.frames(), prices, desk.clock(), before, slot::take);
    Started started = start.apply(live);
    if (started instanceof Started.Begun begun) {
      screens.now().execute(() -> watching.onBegun(begun.handle(), slot));
    }
    return started;
  }

  /** Sends what is missing of the sweep in sight. */
  void onResume() {
    if (!tools.workspace().isClosed()) {
      watching.inSight().ifPresent(watched -> resume(watched.sweep(), watched.spent()));
    }
  }

  private void resume(Sweep sweep, CostSum before) {
    Function<SweepListener, Started> start =
        listener -> sweeps.resume(sweep.head().id(), desk::today, listener);
    tools.background().run(() -> watched(sweep.course().terms(), before, start), this::say);
  }

  /**
   * Goes on with the sweep in sight as this plan has it.
   *
   * @param problem takes why it does not; empty if it does
   */
  void extend(UUID id, SweepPlan plan, Consumer<String> problem) {
    CostSum before = watching.inSight().map(Watched::spent).orElse(CostSum.NOTHING);
    StartedWords words = new StartedWords(texts());
    tools
        .background()
        .run(() -> extend(id, plan, before), started -> problem.accept(words.problem(started)));
  }

  private Started extend(UUID id, SweepPlan plan, CostSum before) {
    String text = SweepPlanWriter.naming(plan, SweepPlanWriter.Heading.AS_SENT, texts());
    return watched(
        plan.terms(), before, listener -> sweeps.extend(id, plan, text, desk::today, listener));
  }

  private void say(Started started) {
    String problem = new StartedWords(texts()).problem(started);
    if (!problem.isEmpty()) {
      tools.notices().warning(problem);
    }
  }

  /** Saves the table of the cells of the sweep in sight. */
  void onExport(ExportKind kind) {
    watching.inSight().ifPresent(watched -> export(watched, kind));
  }

  private void export(Watched watched, ExportKind kind) {
    if (kind == ExportKind.BASELINE && watched.sweep().part().isPresent()) {
      tools.notices().warning(texts().of("sweep.part.no-baseline"));
      return;
    }
    String extension = kind.extension();
    FileType type = new FileType(texts().of("sweep.export." + kind), List.of(extension));
    String what = kind == ExportKind.BASELINE ? "baseline-" : "sweep-";
    String name = what + watched.sweep().head().number() + "." + extension;
    SweepResults results = watched.results();
    tools
        .files()
        .saveAs(name, type)
        .ifPresent(
            file ->
                tools
                    .background()
                    .run(() -> write(results, kind, file), failed -> exported(file, failed)));
  }

  private void exported(Path file, Optional<IOException> failed) {
    String name = String.valueOf(file.getFileName());
    failed.ifPresentOrElse(
        e -> tools.notices().error(texts().of("export.failed", name)),
        () -> tools.notices().info(texts().of("export.done", name)));
  }

  private Optional<IOException> write(SweepResults results, ExportKind kind, Path file) {
    try {
      switch (kind) {
        case CSV -> ExportFile.write(file, to -> CellTable.csv(results, to));
        case JSON -> ExportFile.write(file, to -> CellTable.json(results, to));
        case BASELINE -> ExportFile.write(file, to -> Baselines.write(frozen(results, file), to));
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  /** Under the name of its file. */
  private Baseline frozen(SweepResults results, Path file) {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    return Baselines.freeze(results, name, desk.clock().instant());
  }

  /** Why nothing can be sent here; empty if it can. */
  javafx.beans.value.ObservableValue<String> closedProperty() {
    return tools.workspace().closedProperty();
  }
}
