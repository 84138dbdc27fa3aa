package assay.run.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.ImageType;
import assay.attempt.OutputOptions;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.attempt.Thresholds;
import assay.run.design.Axis.OfFragment.Fragment;
import assay.run.design.Axis.OfPrompt.Variant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsTest {
  private static final Configuration BASE =
      new Configuration(
          new Endpoint(Endpoint.Kind.SIMULATOR, "http://127.0.0.1:1"),
          Configuration.DEFAULT_MODEL,
          Thresholds.NOT_SENT,
          OutputOptions.NOT_SENT);
  private static final ReferenceImage MUG =
      new ReferenceImage("mug.png", Sha256.of(new byte[] {1}), ImageType.PNG, 3, null);
  private static final PlannedCase CASE =
      new PlannedCase("mug", new Case("A red mug", List.of(MUG)));
  private static final Staging AT_ONCE = new Staging("at once", List.of());
  private static final Staging SCENE_FIRST =
      new Staging(
          "scene first", List.of(new Step("A bare table", "the scene"), new Step("", "the mug")));

  private static List<Cell> cells(Axis... axes) {
    return Cells.of(List.of(CASE), BASE, List.of(axes), new Design.EveryCombination(), 1);
  }

  private static List<String> prompts(Cell cell) {
    return cell.setting().known().stream().map(Case::prompt).toList();
  }

  @Test
  void aStepWithoutWordsSendsTheCasesOwn() {
    List<Cell> cells = cells(new Axis.OfSteps(List.of(AT_ONCE, SCENE_FIRST)));
    assertEquals(List.of("A red mug"), prompts(cells.get(0)));
    assertEquals(List.of("A bare table", "A red mug"), prompts(cells.get(1)));
    assertEquals(List.of("scene first"), cells.get(1).levels());
  }

  @Test
  void theFirstStepHasTheCasesImagesAndEachLaterOneThePictureBeforeIt() {
    Setting setting = cells(new Axis.OfSteps(List.of(SCENE_FIRST))).getFirst().setting();
    ReferenceImage made =
        new ReferenceImage("step-1.png", Sha256.of(new byte[] {2}), ImageType.PNG, 9, null);
    assertEquals(List.of(MUG), setting.step(1, made).images());
    assertEquals(new Case("A red mug", List.of(made)), setting.step(2, made));
  }

  @Test
  void aPromptReplacesTheCasesOwnBeforeTheStepsAndWordsStandAfterEachOfThem() {
    List<Cell> cells =
        cells(
            new Axis.OfFragment(List.of(new Fragment("soft", "Soft light."))),
            new Axis.OfSteps(List.of(SCENE_FIRST)),
            new Axis.OfPrompt(List.of(new Variant("blue", "A blue mug"))));
    assertEquals(
        List.of("A bare table Soft light.", "A blue mug Soft light."), prompts(cells.getFirst()));
  }

  @Test
  void whatDiffersInLaterStepsAloneIsAnotherCell() {
    Staging other =
        new Staging(
            "another", List.of(new Step("A bare table", "the scene"), new Step("A cup", "it")));
    assertEquals(2, cells(new Axis.OfSteps(List.of(SCENE_FIRST, other))).size());
  }

  @Test
  void stepsAreTwoOrMoreAndHaveAPurpose() {
    Step step = new Step("A bare table", "the scene");
    assertThrows(IllegalArgumentException.class, () -> new Staging("one", List.of(step)));
    assertThrows(IllegalArgumentException.class, () -> new Step("A bare table", " "));
  }
}
