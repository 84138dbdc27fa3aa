package assay.ui.sweep.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Declaration.Minors;
import assay.attempt.HarmCategory;
import assay.attempt.Threshold;
import assay.run.ApiKey;
import assay.run.Desk;
import assay.run.EndpointProfile;
import assay.run.FakeImageService;
import assay.run.Settings;
import assay.run.design.Axis;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.work.Started;
import assay.run.sweep.work.Sweeps;
import assay.ui.sweep.FakeSweeps;
import assay.ui.sweep.asking.Asked;
import assay.ui.sweep.asking.Asking;
import assay.ui.sweep.cases.CaseChoice;
import assay.ui.sweep.cases.CasesModel;
import assay.ui.sweep.draft.PlanModel;
import assay.ui.workbench.Attempts;
import assay.ui.workbench.FakeBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is planned, from the choice of cases to the question of conduct and the start. */
@Timeout(60)
class StartingTest {
  @TempDir Path folder;
  private final FakeBench bench = new FakeBench(FakeImageService.answering(Attempts.SHOWN));
  private final Desk desk = bench.desk();
  private final Sweeps sweeps = FakeSweeps.over(bench, desk);
  private final List<SweepPlan> started = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<Asked> asked = new ArrayList<>();
  private List<Integer> answers = List.of();
  private final PlanModel model;
  private final CasesModel cases = new CasesModel();
  private final PlanController controller;
  private final StartController starting;

  StartingTest() {
    Settings settings = Settings.FIRST;
    model = new PlanModel(settings.inHand().endpoint().categories(), settings.model());
    Attempts.fill(bench.log, 2);
    CaseChoice.reading(bench.tools, desk, cases);
    controller = new PlanController(bench.tools, desk, FakeBench.COSTS, model, cases);
    Asking asking = new Asking(bench.tools, sweeps, this::answer, cases::answer);
    starting = new StartController(bench.tools, desk, sweeps, model, asking, this::start);
  }

  private Started start(UUID session, SweepPlan plan, String planText) {
    assertEquals(FakeBench.SESSION.id(), session);
    started.add(plan);
    texts.add(planText);
    return new Started.NothingLeft();
  }

  private Optional<List<Integer>> answer(Asked question) {
    asked.add(question);
    return answers.isEmpty() ? Optional.empty() : Optional.of(answers);
  }

  private void choose(String... prompts) {
    cases.choose(row -> List.of(prompts).contains(row.prompt()));
  }

  private void atGemini() {
    bench.keys.useForThisSession(EndpointProfile.GEMINI_API.endpoint(), new ApiKey("a-key"));
    bench.workspace.showSettings(Settings.FIRST.choosing(EndpointProfile.GEMINI_API.name()));
  }

  @Test
  void saysWhatItWillTakeAndStartsIt() {
    assertEquals("Choose one case at least.", model.forecastProperty().get().cells());
    choose("A red mug, run 1", "A red mug, run 2");
    model.thresholds(HarmCategory.HARASSMENT).toggle(Optional.of(Threshold.BLOCK_LOW_AND_ABOVE));
    assertEquals(
        "Every combination of 2 levels · cases: 2 · cells: 4.",
        model.forecastProperty().get().cells());
    assertTrue(
        model.forecastProperty().get().title().startsWith("Attempts: 40 · about 20 s · at most $"),
        model.forecastProperty().get().title());
    assertEquals(4, model.forecastProperty().get().facts().size(), "three assumptions, one effect");
    starting.onStart(controller);
    assertEquals(4, started.getFirst().cells().size());
    assertEquals("http://127.0.0.1:1", started.getFirst().base().endpoint().baseUrl());
    assertTrue(texts.getFirst().contains("A red mug, run 2"));
    assertEquals(List.of(), bench.questions.confirmations);
  }

  private List<Minors> minors(SweepPlan plan) {
    return plan.cases().stream().map(one -> one.tested().declaration().minors()).toList();
  }

  @Test
  void asksOnceForEachCaseAndStartsNothingWithoutAnAnswer() {
    atGemini();
    choose("A red mug, run 1", "A red mug, run 2");
    starting.onStart(controller);
    assertEquals(List.of(), started, "the question was closed");
    assertEquals(bench.words("conduct.unanswered.minors"), model.problemProperty().get());
    assertEquals(
        List.of("A red mug, run 2", "A red mug, run 1"),
        asked.getFirst().cases().stream()
            .map(Asked.One::label)
            .sorted(java.util.Comparator.reverseOrder())
            .toList());
    answers = List.of(0, 0);
    starting.onStart(controller);
    assertEquals(List.of(Minors.NO, Minors.NO), minors(started.getFirst()));
    assertEquals(2, asked.size());
    starting.onStart(controller);
    assertEquals(2, asked.size(), "the answer holds for these cases");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void yesOrNotSureLocksThatCaseAndTheOthersGoOut(int answer) {
    atGemini();
    choose("A red mug, run 1", "A red mug, run 2");
    answers = List.of(0, answer);
    starting.onStart(controller);
    assertEquals(List.of(Minors.NO), minors(started.getFirst()));
    String out = asked.getFirst().cases().get(1).prompt();
    assertTrue(desk.submit().lockOf(Case.ofPrompt(out)).isPresent());
    assertEquals(
        started.getFirst().cases(), cases.chosenProperty().get(), "as it is chosen from now on");
    starting.onStart(controller);
    assertEquals(1, asked.size(), "nobody is asked again");
    choose(out);
    assertEquals(List.of(), cases.chosenProperty().get(), "it is locked");
  }

  @Test
  void nothingIsLeftWhereEachCaseIsLocked() {
    atGemini();
    choose("A red mug, run 1");
    answers = List.of(2);
    starting.onStart(controller);
    assertEquals(List.of(), started);
    assertEquals(bench.words("sweep.problem.no-case"), model.problemProperty().get());
    assertTrue(desk.submit().lockOf(Case.ofPrompt("A red mug, run 1")).isPresent());
  }

  @Test
  void asksForThePurposeBelowTheStandard() {
    atGemini();
    answers = List.of(0);
    choose("A red mug, run 1");
    model.thresholds(HarmCategory.HARASSMENT).toggle(Optional.of(Threshold.OFF));
    starting.onStart(controller);
    assertEquals(List.of(), started);
    assertTrue(model.problemProperty().get().startsWith("Less strict"));
    bench.questions.text = "Which setting we ship";
    starting.onStart(controller);
    assertEquals("Which setting we ship", started.getFirst().terms().purpose());
  }

  @Test
  void saysThatThereIsNoKey() {
    bench.workspace.showSettings(Settings.FIRST.choosing(EndpointProfile.GEMINI_API.name()));
    choose("A red mug, run 1");
    starting.onStart(controller);
    assertEquals(
        bench.words("compose.problem.no-key", "GEMINI_API_KEY"), model.problemProperty().get());
    assertEquals(List.of(), started);
  }

  @Test
  void aLockedCaseCannotBeChosen() {
    Attempt locked =
        Attempts.of(Attempts.underWay(9, 1, 1), Case.ofPrompt("A mug that was stopped"));
    Attempts.stored(bench.log, Attempts.complete(locked, Attempts.HARD_STOP));
    CaseChoice.reading(bench.tools, desk, cases);
    choose("A mug that was stopped");
    assertEquals(List.of(), cases.chosenProperty().get());
  }

  @Test
  void nothingStartsWhereNothingCanBeWritten() {
    choose("A red mug, run 1");
    bench.workspace.close("Only looked at");
    starting.onStart(controller);
    assertEquals(List.of(), started);
  }

  @Test
  void savesAPlanAndNamesItInACommandAndOpensItAgain() throws java.io.IOException {
    choose("A red mug, run 1");
    model.nameProperty().set("Mugs");
    model.thresholds(HarmCategory.HARASSMENT).toggle(Optional.of(Threshold.OFF));
    bench.dialogs.place = folder.resolve("mugs.yaml");
    List<String> copied = new ArrayList<>();
    List<Integer> opened = new ArrayList<>();
    PlanFiles files =
        new PlanFiles(bench.tools, desk, model, controller, taken -> opened.add(taken.size()));
    files.onCopyCommand(copied::add);
    assertEquals(List.of("assay run '" + folder.resolve("mugs.yaml") + "'"), copied);
    assertTrue(Files.readString(folder.resolve("mugs.yaml")).contains("A red mug, run 1"));
    model.thresholds(HarmCategory.HARASSMENT).toggle(Optional.of(Threshold.OFF));
    assertFalse(model.thresholds(HarmCategory.HARASSMENT).varies());
    bench.dialogs.images = List.of(folder.resolve("mugs.yaml"));
    files.onOpen();
    assertEquals(List.of(1), opened);
    assertTrue(model.thresholds(HarmCategory.HARASSMENT).varies());
    assertEquals("Mugs", model.nameProperty().get());
    Files.writeString(folder.resolve("mugs.yaml"), "cases: 7");
    files.onOpen();
    assertTrue(bench.dialogs.said.getLast().startsWith("ERROR The plan was not opened."));
  }

  @Test
  void neitherStartsNorSavesWordsThatAreNotConfirmedForEachCase() {
    choose("A red mug, run 1");
    model
        .furtherProperty()
        .set(
            List.of(
                new Axis.OfFragment(
                    List.of(
                        new Axis.OfFragment.Fragment("plain", ""),
                        new Axis.OfFragment.Fragment("soft", "Soft light.")))));
    model.confirmation().give(cases.chosenProperty().get());
    starting.onStart(controller);
    assertEquals(2, started.getFirst().cells().size());
    choose("A red mug, run 1", "A red mug, run 2");
    assertTrue(
        model.forecastProperty().get().cells().endsWith("cells: 4."), "what it takes is said");
    starting.onStart(controller);
    assertEquals(1, started.size());
    assertEquals(bench.words("sweep.axes.problem.confirm"), model.problemProperty().get());
    model.editingProperty().set(true);
    starting.onStart(controller);
    assertEquals(bench.words("sweep.problem.editing"), model.problemProperty().get());
  }

  @Test
  void eachEndpointOfThePlanHasItsKey() {
    choose("A red mug, run 1");
    model
        .furtherProperty()
        .set(
            List.of(
                new Axis.OfEndpoint(
                    List.of(
                        EndpointProfile.SIMULATOR.endpoint(),
                        EndpointProfile.GEMINI_API.endpoint()))));
    starting.onStart(controller);
    assertEquals(
        bench.words("compose.problem.no-key", "GEMINI_API_KEY"), model.problemProperty().get());
    assertEquals(List.of(), started);
  }
}
