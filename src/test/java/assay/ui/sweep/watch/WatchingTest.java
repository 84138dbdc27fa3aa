package assay.ui.sweep.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Case;
import assay.attempt.HarmCategory;
import assay.attempt.Threshold;
import assay.run.Desk;
import assay.run.FakeImageService;
import assay.run.design.Axis;
import assay.run.design.Design;
import assay.run.design.Pace;
import assay.run.design.PlannedCase;
import assay.run.sweep.Budget;
import assay.run.sweep.Caps;
import assay.run.sweep.Factors;
import assay.run.sweep.Sampling;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.Terms;
import assay.run.sweep.work.Started;
import assay.run.sweep.work.Sweeps;
import assay.ui.WaitingExecutor;
import assay.ui.sweep.FakeSweeps;
import assay.ui.sweep.asking.Asking;
import assay.ui.sweep.extend.Extension;
import assay.ui.sweep.grid.CellLine;
import assay.ui.workbench.Attempts;
import assay.ui.workbench.FakeBench;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A sweep as the right side shows it, from its start to its end. */
@Timeout(60)
class WatchingTest {
  @TempDir Path folder;
  private final WaitingExecutor screen = new WaitingExecutor();
  private final CountDownLatch third = new CountDownLatch(1);
  private final WatchModel model = new WatchModel();
  private FakeBench bench = bench(Attempts.SHOWN, false);
  private @Nullable CellController cells;
  private @Nullable WatchController controller;
  private @Nullable Extension extension;
  private @Nullable CourseController course;

  /** Two are answered; the third waits for the latch if so wanted. */
  private FakeBench bench(Answer answer, boolean waits) {
    return new FakeBench(
        new FakeImageService(
            sent -> {
              if (waits && sent.number() == 3) {
                await(third);
              }
              return answer;
            }),
        Runnable::run,
        screen);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void build() {
    Desk desk = bench.desk();
    Sweeps sweeps = FakeSweeps.over(bench, desk);
    cells = new CellController(bench.tools, desk, model);
    Asking asking = new Asking(bench.tools, sweeps, asked -> Optional.empty(), told -> {});
    extension = new Extension(bench.tools, sweeps, asking, List::of, (id, plan, problem) -> {});
    controller = new WatchController(bench.tools, desk, sweeps, model, cells, extension());
    course =
        new CourseController(
            bench.tools,
            desk,
            sweeps,
            FakeBench.COSTS,
            controller,
            new CourseController.Screens(screen, screen));
    screen.runAll();
  }

  private WatchController controller() {
    return Objects.requireNonNull(controller);
  }

  private Extension extension() {
    return Objects.requireNonNull(extension);
  }

  private CourseController course() {
    return Objects.requireNonNull(course);
  }

  private static SweepPlan plan(int repeats, Budget budget) {
    Terms terms =
        new Terms(
            new Pace(1, null), budget, new Caps(null, null), Terms.Way.ONE_BY_ONE, "To see it");
    return new SweepPlan(
        "Mugs",
        List.of(new PlannedCase("mug", Case.ofPrompt("A mug"))),
        Attempts.CONFIGURATION,
        new Factors(
            List.of(
                new Axis.OfThreshold(
                    List.of(HarmCategory.DANGEROUS_CONTENT),
                    List.of(
                        Optional.of(Threshold.BLOCK_ONLY_HIGH),
                        Optional.of(Threshold.BLOCK_LOW_AND_ABOVE)))),
            new Design.EveryCombination()),
        Sampling.USUAL.times(repeats),
        terms);
  }

  private void start(SweepPlan plan) {
    UUID session = FakeBench.SESSION.id();
    assertInstanceOf(Started.Begun.class, course().start(session, plan, "name: Mugs"));
  }

  private void runUntil(Head.Phase phase) {
    screen.runUntil(() -> model.headProperty().get().phase() == phase);
    screen.runAll();
  }

  @Test
  void showsASweepFromItsStartToItsEnd() {
    build();
    start(plan(2, Budget.NONE));
    runUntil(Head.Phase.DONE);
    assertEquals("Sweep 1 · done", model.headProperty().get().title());
    assertEquals("4 / 4", model.headProperty().get().facts());
    assertEquals(1, model.headProperty().get().fraction());
    assertTrue(model.simulatedProperty().get());
    assertEquals(List.of("1 · Mugs · done"), words());
    assertEquals("", model.windowTitleProperty().get());
    assertFalse(bench.progress.visibleProperty().get());
    assertEquals(List.of("INFO Sweep 1: All that was wanted has been sent."), bench.dialogs.said);
    assertFalse(model.findings().isEmpty());
    assertEquals(List.of(), bench.failures);
  }

  private List<String> words() {
    return model.choices().stream().map(SweepChoice::words).toList();
  }

  @Test
  void pausesAndResumesWithWhatIsMissing() {
    bench = bench(Attempts.BLOCKED, true);
    build();
    start(plan(3, Budget.NONE));
    screen.runUntil(
        () -> !model.lanes().isEmpty() && model.headProperty().get().facts().startsWith("2 / 6"));
    assertEquals(Head.Phase.RUNNING, model.headProperty().get().phase());
    assertEquals("Sweep 1 · 33 % – Assay", model.windowTitleProperty().get());
    assertTrue(bench.progress.detailProperty().get().startsWith("2 / 6"));
    controller().onPause();
    assertEquals(Head.Phase.STOPPING, model.headProperty().get().phase());
    third.countDown();
    runUntil(Head.Phase.STOPPED);
    assertEquals("Sweep 1 · paused", model.headProperty().get().title());
    assertEquals(List.of(), model.lanes());
    course().onResume();
    runUntil(Head.Phase.DONE);
    assertEquals(6, bench.service.sent().size(), "nothing was sent twice");
    assertEquals("6 / 6", model.headProperty().get().facts());
  }

  @Test
  void listsTheAttemptsOfACellAndOpensOneInTheWorkbench() {
    build();
    start(plan(2, Budget.NONE));
    runUntil(Head.Phase.DONE);
    CellLine.Standing standing = model.grid().entryOf(2).orElseThrow().line().standing();
    assertEquals(CellLine.Standing.DONE, standing);
    model.grid().select(model.grid().entryOf(2).orElseThrow());
    screen.runAll();
    assertEquals("Cell 2 · mug · Low+", model.cellProperty().get());
    assertEquals(List.of("1", "2"), model.attempts().stream().map(AttemptLine::place).toList());
    Objects.requireNonNull(cells).onOpen(model.attempts().getLast());
    assertEquals(model.attempts().getLast().id(), bench.workspace.wantedProperty().get());
  }

  @Test
  void stopsAtTheBudgetAndGoesOnWithAnother() {
    build();
    start(plan(10, new Budget(new BigDecimal("0.50"), Budget.NONE.assumption(), null, null)));
    runUntil(Head.Phase.STOPPED);
    assertEquals("Sweep 1 · stopped: budget spent", model.headProperty().get().title());
    assertTrue(bench.dialogs.said.getFirst().startsWith("WARNING Sweep 1: "));
    assertTrue(model.spentProperty().get().words().contains("of $0.50"));
    int before = bench.service.sent().size();
    List<String> problems = new ArrayList<>();
    UUID id = Objects.requireNonNull(model.shownProperty().get());
    Budget more = new Budget(BigDecimal.TEN, Budget.NONE.assumption(), null, null);
    course().extend(id, plan(10, more), problems::add);
    runUntil(Head.Phase.DONE);
    assertEquals(List.of(""), problems);
    assertEquals(20, bench.service.sent().size(), "after " + before + " the rest");
    assertEquals(List.of(), bench.failures);
  }

  @Test
  void savesTheTableWithItsMark() throws java.io.IOException {
    build();
    start(plan(1, Budget.NONE));
    runUntil(Head.Phase.DONE);
    for (ExportKind kind : ExportKind.values()) {
      Path file = folder.resolve(kind + "." + kind.extension());
      bench.dialogs.place = file;
      course().onExport(kind);
      screen.runAll();
      assertTrue(Files.readString(file).contains("simulated"), kind.name());
    }
    List<String> lines = Files.readAllLines(folder.resolve("CSV.csv"));
    assertEquals(3, lines.size(), lines::toString);
    assertTrue(lines.get(1).startsWith("1,mug,BLOCK_ONLY_HIGH,DONE,1,1,1,0,"), lines.get(1));
  }

  @Test
  void nothingGoesOnWhereNothingCanBeWritten() {
    bench = bench(Attempts.SHOWN, true);
    build();
    start(plan(3, Budget.NONE));
    screen.runUntil(() -> !model.lanes().isEmpty());
    controller().onCancel();
    third.countDown();
    runUntil(Head.Phase.STOPPED);
    int sent = bench.service.sent().size();
    bench.workspace.close("Only looked at");
    course().onResume();
    controller().onExtend();
    screen.runAll();
    assertEquals(sent, bench.service.sent().size());
    assertFalse(extension().openProperty().get());
  }
}
