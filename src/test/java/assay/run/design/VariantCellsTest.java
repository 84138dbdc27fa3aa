package assay.run.design;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Declaration;
import assay.attempt.Endpoint;
import assay.attempt.ImageType;
import assay.attempt.OutputOptions;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.attempt.Thresholds;
import assay.run.design.Axis.OfEditing;
import assay.run.design.Axis.OfEditing.Editing;
import assay.run.design.Axis.OfFragment;
import assay.run.design.Axis.OfImages;
import assay.run.design.Axis.OfPrompt;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The prompt and the images as what varies. */
class VariantCellsTest {
  private static final Configuration BASE =
      new Configuration(
          new Endpoint(Endpoint.Kind.SIMULATOR, "http://127.0.0.1:1"),
          "gemini-3-pro-image",
          Thresholds.NOT_SENT,
          OutputOptions.NOT_SENT);
  private static final ReferenceImage FRONT = image("front");
  private static final ReferenceImage BACK = image("back");
  private static final PlannedCase KNIFE =
      new PlannedCase("knife", new Case("A knife", List.of(FRONT), Declaration.HARMLESS));
  private static final Axis PROMPTS =
      new OfPrompt(
          List.of(
              new OfPrompt.Variant("short", "A knife"),
              new OfPrompt.Variant("long", "A knife on an oak board")));
  private static final Axis IMAGES =
      new OfImages(
          List.of(
              new OfImages.Pictures("front", List.of(FRONT)),
              new OfImages.Pictures("both", List.of(FRONT, BACK))));

  private static ReferenceImage image(String name) {
    Sha256 hash = Sha256.of(name.getBytes(StandardCharsets.UTF_8));
    return new ReferenceImage(name + ".png", hash, ImageType.PNG, 10, null);
  }

  private static List<Cell> cells(List<PlannedCase> cases, Design design, Axis... axes) {
    return Cells.of(cases, BASE, List.of(axes), design, 1);
  }

  private static List<Cell> every(Axis... axes) {
    return cells(List.of(KNIFE), new Design.EveryCombination(), axes);
  }

  private static List<Case> tested(List<Cell> cells) {
    return cells.stream().map(cell -> cell.setting().planned().tested()).toList();
  }

  private static List<List<String>> levels(List<Cell> cells) {
    return cells.stream().map(Cell::levels).toList();
  }

  @Test
  void aPromptTakesThePlaceOfTheCasesOwnAndNothingElseChanges() {
    List<Cell> cells = every(PROMPTS);
    assertEquals(
        List.of(
            KNIFE.tested(),
            new Case("A knife on an oak board", List.of(FRONT), Declaration.HARMLESS)),
        tested(cells));
    assertEquals(List.of(List.of("short"), List.of("long")), levels(cells));
    assertEquals("prompt", PROMPTS.name());
  }

  @Test
  void imagesTakeThePlaceOfTheCasesOwnAndItsDeclarationStays() {
    assertEquals(
        List.of(KNIFE.tested(), new Case("A knife", List.of(FRONT, BACK), Declaration.HARMLESS)),
        tested(every(IMAGES)));
    assertEquals("images", IMAGES.name());
  }

  /** The case as it stands is a level of each axis here, and one cell. */
  @Test
  void oneAtATimeHasACaseAsItStandsOnce() {
    List<Cell> cells = cells(List.of(KNIFE), new Design.OneAtATime(), PROMPTS, IMAGES);
    assertEquals(
        List.of(List.of("short", "front"), List.of("long", ""), List.of("", "both")),
        levels(cells));
  }

  @Test
  void casesThatDifferInTheirPromptAloneAreOneUnderTheFirstLabel() {
    PlannedCase other =
        new PlannedCase("blade", new Case("A blade", List.of(FRONT), Declaration.HARMLESS));
    PlannedCase another =
        new PlannedCase("back", new Case("A knife", List.of(BACK), Declaration.HARMLESS));
    List<Cell> cells =
        cells(List.of(KNIFE, other, another), new Design.EveryCombination(), PROMPTS);
    assertEquals(
        List.of("knife", "knife", "back", "back"),
        cells.stream().map(cell -> cell.setting().planned().label()).toList());
  }

  @Test
  void imagesThatAreLeftOutAreNoDifference() {
    Axis editing = new OfEditing(List.of(Editing.EDIT, Editing.GENERATE));
    List<List<String>> levels =
        List.of(List.of("EDIT", "front"), List.of("EDIT", "both"), List.of("GENERATE", "front"));
    assertEquals(levels, levels(every(editing, IMAGES)));
    assertEquals(3, every(IMAGES, editing).size());
  }

  @Test
  void wordsStandAfterThePromptThatVariesInWhateverOrderTheyWereDeclared() {
    Axis words =
        new OfFragment(
            List.of(
                new OfFragment.Fragment("plain", ""),
                new OfFragment.Fragment("shop", "For a shop.")));
    List<String> prompts =
        List.of(
            "A knife",
            "A knife on an oak board",
            "A knife For a shop.",
            "A knife on an oak board For a shop.");
    assertEquals(prompts, tested(every(words, PROMPTS)).stream().map(Case::prompt).toList());
    assertEquals(
        prompts.stream().sorted().toList(),
        tested(every(PROMPTS, words)).stream().map(Case::prompt).sorted().toList());
  }
}
