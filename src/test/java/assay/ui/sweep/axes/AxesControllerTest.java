package assay.ui.sweep.axes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.Threshold;
import assay.run.EndpointProfile;
import assay.run.FakeImageService;
import assay.run.design.Axis;
import assay.run.design.Axis.OfFragment.Fragment;
import assay.run.design.Axis.OfPrompt.Variant;
import assay.run.design.PlannedCase;
import assay.run.design.Staging;
import assay.run.design.Step;
import assay.ui.sweep.draft.PlanModel;
import assay.ui.workbench.FakeBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AxesControllerTest {
  private final FakeBench bench = new FakeBench(FakeImageService.hanging());
  private final PlanModel plan =
      new PlanModel(
          new Endpoint(Endpoint.Kind.SIMULATOR, "").categories(), Configuration.DEFAULT_MODEL);
  private static final PlannedCase MUG = new PlannedCase("mug", Case.ofPrompt("A mug"));
  private static final PlannedCase BOARD = new PlannedCase("board", Case.ofPrompt("A board"));
  private final ObjectProperty<List<PlannedCase>> cases = new SimpleObjectProperty<>(List.of(MUG));
  private final AxesModel model = new AxesModel();
  private final AxesController controller =
      new AxesController(bench.tools, bench.desk().blobs(), plan, cases, model);

  private void type(int level, String label, String words) {
    model.levels().get(level).labelProperty().set(label);
    model.levels().get(level).wordsProperty().set(words);
  }

  private void pick(String... keys) {
    for (String key : keys) {
      controller.onPick(new Pick(key, key), true);
    }
  }

  private String problem() {
    controller.onDone();
    return model.problemProperty().get();
  }

  @Test
  void promptsGoOutAsTheyWereTypedOnceTheUserSaysThatTheyAreTrue() {
    controller.onOpen(AxisKind.PROMPTS);
    type(0, " red ", "A red mug,  on oak ");
    assertEquals(bench.words("sweep.axes.problem.label"), problem());
    type(1, "blue", " ");
    assertEquals(bench.words("sweep.axes.problem.prompt"), problem());
    type(1, "blue", "A blue mug");
    assertEquals(bench.words("sweep.axes.problem.confirm"), problem());
    model.confirmedProperty().set(true);
    assertEquals("", problem());
    assertEquals(
        List.of(
            new Axis.OfPrompt(
                List.of(
                    new Variant("red", "A red mug,  on oak "), new Variant("blue", "A blue mug")))),
        plan.furtherProperty().get());
    assertEquals(
        new AxisLine(0, bench.words("sweep.axis.prompt"), "red, blue", true),
        model.lines().getFirst());
    assertNull(model.openProperty().get());
  }

  @Test
  void wordsAfterThePromptMayBeNone() {
    controller.onOpen(AxisKind.WORDS);
    type(0, "plain", "");
    type(1, "soft", "Soft light.");
    model.confirmedProperty().set(true);
    controller.onDone();
    assertEquals(
        List.of(
            new Axis.OfFragment(
                List.of(new Fragment("plain", ""), new Fragment("soft", "Soft light.")))),
        plan.furtherProperty().get());
  }

  @Test
  void eachLevelHasANameOfItsOwnAndThereAreTwoAtLeast() {
    controller.onOpen(AxisKind.WORDS);
    type(0, "soft", "");
    type(1, "soft", "Soft light.");
    assertEquals(bench.words("sweep.axes.problem.label"), problem());
    controller.onRemove(model.levels().getFirst());
    assertEquals(bench.words("sweep.axes.problem.few"), problem());
    controller.onLevel();
    assertEquals(2, model.levels().size());
  }

  @Test
  void whatWasConfirmedOnceIsNotConfirmedForOtherWords() {
    controller.onOpen(AxisKind.WORDS);
    model.confirmedProperty().set(true);
    controller.onCancel();
    controller.onOpen(AxisKind.PROMPTS);
    assertEquals(false, model.confirmedProperty().get());
  }

  @Test
  void endpointsAreThoseThatAreSetUp() {
    controller.onOpen(AxisKind.ENDPOINTS);
    pick(EndpointProfile.GEMINI_API.name());
    assertEquals(bench.words("sweep.axes.problem.few.ENDPOINTS"), problem());
    pick(EndpointProfile.SIMULATOR.name());
    controller.onDone();
    Axis.OfEndpoint axis = (Axis.OfEndpoint) plan.furtherProperty().get().getFirst();
    assertEquals(
        List.of(EndpointProfile.SIMULATOR.endpoint(), EndpointProfile.GEMINI_API.endpoint()),
        axis.levels());
  }

  @Test
  void categoriesThatVaryTogetherDoNotVaryByThemselvesAsWell() {
    plan.thresholds(HarmCategory.HARASSMENT).toggle(Optional.of(Threshold.OFF));
    controller.onOpen(AxisKind.TOGETHER);
    pick("HARASSMENT", "HATE_SPEECH");
    assertEquals(bench.words("sweep.axes.problem.few"), problem());
    pick(AxisCheck.NOT_SENT, "BLOCK_ONLY_HIGH");
    controller.onDone();
    assertEquals(
        List.of(
            new Axis.OfThreshold(
                List.of(HarmCategory.HARASSMENT, HarmCategory.HATE_SPEECH),
                List.of(Optional.empty(), Optional.of(Threshold.BLOCK_ONLY_HIGH)))),
        plan.furtherProperty().get());
    assertEquals(false, plan.thresholds(HarmCategory.HARASSMENT).varies());
  }

  @Test
  void stepsHaveAPurposeEachAndTheCasesOwnWordsWhereNoneAreTyped() {
    controller.onOpen(AxisKind.STEPS);
    type(0, "the scene", "A bare table");
    assertEquals(bench.words("sweep.axes.problem.label"), problem());
    type(1, "the mug", "");
    model.confirmedProperty().set(true);
    assertEquals("", problem());
    assertEquals(
        List.of(
            new Axis.OfSteps(
                List.of(
                    new Staging("at once", List.of()),
                    new Staging(
                        "in steps",
                        List.of(new Step("A bare table", "the scene"), new Step("", "the mug")))))),
        plan.furtherProperty().get());
  }

  @Test
  void aCaseHasNoMoreStepsThanAPlanTakes() {
    controller.onOpen(AxisKind.STEPS);
    model.confirmedProperty().set(true);
    for (int step = 0; step <= Step.MOST; step++) {
      if (step > 1) {
        controller.onLevel();
      }
      type(step, "the scene", "A bare table");
    }
    assertEquals(bench.words("sweep.axes.problem.many"), problem());
  }

  @Test
  void imagesAreThoseThatWereChosenAndMayBeNone(@TempDir Path folder) throws IOException {
    Path knife = Path.of("assets", "samples", "chef-knife.png");
    Path broken = Files.writeString(folder.resolve("broken.png"), "no picture");
    controller.onOpen(AxisKind.IMAGES);
    type(0, "knife", "");
    type(1, "none", "");
    bench.dialogs.images = List.of(knife, broken);
    controller.onImages(model.levels().getFirst());
    assertEquals(1, bench.dialogs.said.size(), "the broken one is told and left out");
    model.confirmedProperty().set(true);
    assertEquals("", problem());
    Axis.OfImages axis = (Axis.OfImages) plan.furtherProperty().get().getFirst();
    assertEquals("chef-knife.png", axis.levels().get(0).images().getFirst().name());
    assertEquals(List.of(), axis.levels().get(1).images());
  }

  @Test
  void anAxisOfAPlanThatWasOpenedIsListedAndTakenOut() {
    Axis steps =
        new Axis.OfSteps(
            List.of(
                new Staging("at once", List.of()),
                new Staging(
                    "scene first", List.of(new Step("A table", "scene"), new Step("", "mug")))));
    plan.furtherProperty().set(List.of(steps));
    assertEquals(
        List.of(new AxisLine(0, bench.words("sweep.axis.steps"), "at once, scene first", false)),
        model.lines());
    controller.onRemove(model.lines().getFirst());
    assertEquals(List.of(), plan.furtherProperty().get());
    assertEquals(List.of(), model.lines());
  }

  private void words(String first, String second) {
    controller.onOpen(AxisKind.WORDS);
    type(0, "a", first);
    type(1, "b", second);
    model.confirmedProperty().set(true);
    controller.onDone();
  }

  @Test
  void wordsGoOutWithEachBlankThatWasTyped() {
    words("", " Soft light. ");
    Axis.OfFragment axis = (Axis.OfFragment) plan.furtherProperty().get().getFirst();
    assertEquals(" Soft light. ", axis.levels().getLast().words());
  }

  @Test
  void whatIsTrueOfSomeCasesIsConfirmedAgainForOneThatIsChosenLater() {
    assertFalse(model.askedProperty().get());
    words("", "Soft light.");
    assertTrue(model.askedProperty().get());
    assertTrue(model.givenProperty().get());
    cases.set(List.of(MUG, BOARD));
    assertFalse(model.givenProperty().get());
    words("", "On oak.");
    assertFalse(model.givenProperty().get(), "the first words were not confirmed for the board");
    controller.onTrue(true);
    assertTrue(model.givenProperty().get());
    cases.set(List.of(BOARD));
    assertTrue(model.givenProperty().get(), "one that is left out changes nothing");
    controller.onTrue(false);
    assertFalse(model.givenProperty().get());
  }

  @Test
  void anAxisThatIsThereIsChangedInItsPlace() {
    words("", "Soft light.");
    controller.onOpen(AxisKind.TOGETHER);
    pick("HARASSMENT", "HATE_SPEECH", "OFF", "BLOCK_NONE");
    controller.onDone();
    controller.onEdit(model.lines().getFirst());
    assertTrue(plan.editingProperty().get());
    assertFalse(model.confirmedProperty().get(), "words are confirmed anew");
    model.levels().getLast().wordsProperty().set("Hard light.");
    model.confirmedProperty().set(true);
    controller.onDone();
    assertFalse(plan.editingProperty().get());
    assertEquals(
        List.of("fragment", "HARM_CATEGORY_HARASSMENT + HARM_CATEGORY_HATE_SPEECH"),
        plan.furtherProperty().get().stream().map(Axis::name).toList());
    controller.onEdit(model.lines().getLast());
    assertEquals(4, model.picked().size());
    controller.onCancel();
    assertEquals(2, plan.furtherProperty().get().size(), "nothing has changed");
  }
}
