package assay.ui.sweep.extend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Case;
import assay.attempt.HarmCategory;
import assay.attempt.Threshold;
import assay.run.FakeImageService;
import assay.run.design.Axis;
import assay.run.design.Cell;
import assay.run.design.Design;
import assay.run.design.Pace;
import assay.run.design.PlannedCase;
import assay.run.sweep.Budget;
import assay.run.sweep.Caps;
import assay.run.sweep.Factors;
import assay.run.sweep.Sampling;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepListener;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.Terms;
import assay.run.sweep.work.Started;
import assay.run.sweep.work.Sweeps;
import assay.ui.sweep.FakeSweeps;
import assay.ui.sweep.asking.Asking;
import assay.ui.workbench.Attempts;
import assay.ui.workbench.FakeBench;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a finished sweep is offered, and the plan that comes of what is chosen. */
@Timeout(60)
class ExtendControllerTest {
  private static final Axis THRESHOLDS =
      new Axis.OfThreshold(
          List.of(HarmCategory.DANGEROUS_CONTENT),
          List.of(Optional.of(Threshold.OFF), Optional.of(Threshold.BLOCK_LOW_AND_ABOVE)));
  private static final Axis MANNERS =
      new Axis.OfEditing(List.of(Axis.OfEditing.Editing.EDIT, Axis.OfEditing.Editing.GENERATE));
  private static final PlannedCase MUG = new PlannedCase("mug", Case.ofPrompt("A mug"));

  private final FakeBench bench = new FakeBench(FakeImageService.answering(Attempts.SHOWN));
  private final Sweeps sweeps = FakeSweeps.over(bench, bench.desk());
  private final ExtendModel model = new ExtendModel();
  private final List<SweepPlan> extended = new ArrayList<>();
  private List<PlannedCase> chosen = List.of(MUG);
  private String refusal = "";
  private final ExtendController controller =
      new ExtendController(
          bench.tools,
          sweeps,
          model,
          new Asking(bench.tools, sweeps, asked -> Optional.empty(), told -> {}),
          () -> chosen,
          (id, plan, problem) -> {
            extended.add(plan);
            problem.accept(refusal);
          });

  private Sweep finished(Design design, Axis... axes) throws InterruptedException {
    Terms terms =
        new Terms(Pace.USUAL, Budget.NONE, new Caps(null, null), Terms.Way.ONE_BY_ONE, "To see");
    SweepPlan plan =
        new SweepPlan(
            "Mugs",
            List.of(MUG),
            Attempts.CONFIGURATION,
            new Factors(List.of(axes), design),
            Sampling.USUAL.times(2),
            terms);
    CountDownLatch over = new CountDownLatch(1);
    SweepListener listener =
        new SweepListener() {
          @Override
          public void ended(SweepEnd end) {
            over.countDown();
          }
        };
    Started started = sweeps.start(FakeBench.SESSION.id(), plan, "name: Mugs", listener);
    over.await();
    return sweeps
        .log()
        .find(assertInstanceOf(Started.Begun.class, started).handle().id())
        .orElseThrow();
  }

  private void choose(int offer, String words) {
    model.offersProperty().get().get(offer).choices().stream()
        .filter(choice -> choice.words().equals(words))
        .forEach(choice -> choice.chosenProperty().set(true));
  }

  private List<String> names() {
    return model.offersProperty().get().stream().map(Offer::name).toList();
  }

  @Test
  void addsLevelsRepeatsAndCases() throws InterruptedException {
    chosen = List.of(MUG, new PlannedCase("mug", Case.ofPrompt("A red mug")));
    Sweep sweep = finished(new Design.EveryCombination(), THRESHOLDS);
    controller.onOpen(sweep);
    assertTrue(model.openProperty().get());
    assertEquals(List.of("Dangerous content", "Further cases, as chosen on the left"), names());
    assertEquals(
        2,
        model.offersProperty().get().getFirst().choices().stream()
            .filter(Offer.Choice::isThere)
            .count());
    choose(0, "High");
    choose(1, "mug (2)");
    model.repeatsProperty().set(5);
    model.dollarsProperty().set("12,50");
    controller.onGo();
    SweepPlan plan = extended.getFirst();
    assertEquals(6, plan.cells().size(), "three levels of two cases");
    assertEquals(5, plan.sampling().repeats());
    assertEquals("12.50", String.valueOf(plan.terms().budget().dollars()));
    assertEquals("To see", plan.terms().purpose());
    assertEquals(
        sweep.cells().stream().map(Cell::levels).toList(),
        plan.cells().stream().limit(2).map(Cell::levels).toList());
    assertFalse(model.openProperty().get(), "it goes on");
  }

  @Test
  void whatIsDeclaredBeforeARunGetsNoLevels() throws InterruptedException {
    controller.onOpen(finished(new Design.EveryCombination(), THRESHOLDS, MANNERS));
    assertEquals(List.of("Dangerous content"), names());
  }

  @Test
  void aSearchForTheEdgeGetsCasesAlone() throws InterruptedException {
    chosen = List.of(new PlannedCase("board", Case.ofPrompt("A board")));
    controller.onOpen(finished(new Design.FindTheEdge(HarmCategory.DANGEROUS_CONTENT)));
    assertFalse(model.repeatedProperty().get());
    assertEquals(1, names().size());
  }

  @Test
  void saysThatThePromptsOfASweepAreInItsFileAlone() throws InterruptedException {
    Axis prompts = new Axis.OfPrompt(List.of(new Axis.OfPrompt.Variant("a", "A blue mug")));
    controller.onOpen(finished(new Design.EveryCombination(), prompts));
    assertFalse(model.openProperty().get());
    assertEquals(
        List.of("WARNING " + bench.words("sweep.problem.not-extended")), bench.dialogs.said);
  }

  @Test
  void staysOpenAndSaysWhyItDoesNotGoOn() throws InterruptedException {
    refusal = "Under way already";
    controller.onOpen(finished(new Design.EveryCombination(), THRESHOLDS));
    model.dollarsProperty().set("much");
    controller.onGo();
    assertEquals(List.of(), extended);
    assertEquals(bench.words("sweep.problem.dollars"), model.problemProperty().get());
    model.dollarsProperty().set("");
    controller.onGo();
    assertEquals("Under way already", model.problemProperty().get());
    assertTrue(model.openProperty().get());
    controller.onClose();
    controller.onGo();
    assertEquals(1, extended.size(), "nothing is extended once it was closed");
  }

  @Test
  void whatItWouldSendIsTakenByTheSweepItself() throws InterruptedException {
    Sweep sweep = finished(new Design.Pairwise(), THRESHOLDS, new Axis.OfModel(List.of("a", "b")));
    controller.onOpen(sweep);
    choose(0, "High");
    controller.onGo();
    Started started =
        sweeps.extend(
            sweep.head().id(),
            extended.getFirst(),
            "",
            endpoint -> endpoint,
            new SweepListener() {});
    assertInstanceOf(Started.Begun.class, started);
    sweeps.close();
    assertTrue(
        sweeps.log().find(sweep.head().id()).orElseThrow().cells().size() > sweep.cells().size());
  }
}
