package assay.run.sweep.finding;

import static org.assertj.core.api.Assertions.assertThat;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.ImageType;
import assay.attempt.OutputOptions;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.attempt.Thresholds;
import assay.figures.CostSum;
import assay.figures.compare.Comparison.Direction;
import assay.figures.finding.AxisFinding;
import assay.figures.finding.LevelFinding;
import assay.run.design.Axis;
import assay.run.design.Axis.OfImages.Pictures;
import assay.run.design.Axis.OfPrompt.Variant;
import assay.run.design.Cell;
import assay.run.design.Cells;
import assay.run.design.Design;
import assay.run.design.PlannedCase;
import assay.run.sweep.CellResult;
import assay.run.sweep.CellResult.Counts;
import assay.run.sweep.CellResult.State;
import assay.run.sweep.Sampling;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepResults;
import assay.run.sweep.Terms;
import assay.text.FindingWords;
import assay.text.Language;
import assay.text.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** Effects of a prompt and of images that were planted. */
class VariantFindingsTest {
  private static final Configuration BASE =
      new Configuration(
          new Endpoint(Endpoint.Kind.SIMULATOR, "http://127.0.0.1:1"),
          "model",
          Thresholds.NOT_SENT,
          OutputOptions.NOT_SENT);
  private static final List<PlannedCase> CASES =
      List.of(
          new PlannedCase("mug", new Case("A mug", List.of(image("mug")))),
          new PlannedCase("lamp", new Case("A lamp", List.of(image("lamp")))));
  private static final Axis PROMPTS =
      new Axis.OfPrompt(
          List.of(
              new Variant("plain", "The thing"),
              new Variant("at night", "The thing at night"),
              new Variant("in a studio", "The thing in a studio")));
  private static final Axis IMAGES =
      new Axis.OfImages(
          List.of(new Pictures("none", List.of()), new Pictures("vase", List.of(image("vase")))));

  private static ReferenceImage image(String name) {
    return new ReferenceImage(
        name, Sha256.of(name.getBytes(StandardCharsets.UTF_8)), ImageType.PNG, 10, null);
  }

  /** Of ten repeats each, so many blocks as a cell has by what it sends. */
  private static List<AxisFinding> findings(ToIntFunction<Case> blocked, Axis... axes) {
    List<Cell> cells = Cells.of(CASES, BASE, List.of(axes), new Design.EveryCombination(), 1);
    List<String> names = List.of(axes).stream().map(Axis::name).toList();
    Sweep.Layout layout = new Sweep.Layout(names, Sweep.DesignKind.EVERY_COMBINATION, "");
    Sweep sweep =
        new Sweep(
            new Sweep.Head(UUID.randomUUID(), UUID.randomUUID(), 1, "It", Instant.EPOCH, layout),
            new Sweep.Course(Sampling.USUAL, Terms.USUAL),
            cells,
            List.of(),
            List.of());
    List<CellResult> results =
        cells.stream()
            .map(cell -> result(cell, blocked.applyAsInt(cell.setting().planned().tested())))
            .toList();
    return SweepFindings.of(new SweepResults(sweep, results, CostSum.NOTHING, false));
  }

  private static CellResult result(Cell cell, int blocked) {
    Counts counts = new Counts(10 - blocked, blocked, 0, 0, Map.of());
    return new CellResult(cell, counts, 10, 10, State.DONE);
  }

  private static List<String> directions(AxisFinding finding) {
    return finding.levels().stream().map(VariantFindingsTest::direction).toList();
  }

  private static String direction(LevelFinding level) {
    return level.from() + " " + level.to() + " " + level.comparison().direction();
  }

  @Test
  void aPlantedEffectOfAPromptIsFoundAndNoOther() {
    AxisFinding finding =
        findings(tested -> tested.prompt().contains("night") ? 9 : 1, PROMPTS).getFirst();
    assertThat(directions(finding))
        .containsExactly(
            "plain at night " + Direction.MORE, "plain in a studio " + Direction.NOT_DETECTED);
    assertThat(finding.levels().getFirst().comparison().sample().cases()).isEqualTo(2);
    assertThat(new FindingWords(new Texts(Language.ENGLISH)).sentences(List.of(finding), false))
        .first()
        .asString()
        .startsWith("Prompt:");
  }

  @Test
  void anEffectOfImagesIsToldFromThatOfThePrompt() {
    List<AxisFinding> findings =
        findings(tested -> tested.images().isEmpty() ? 0 : 8, PROMPTS, IMAGES);
    assertThat(directions(findings.getFirst()))
        .allMatch(level -> level.endsWith(Direction.NOT_DETECTED.name()));
    assertThat(directions(findings.getLast())).containsExactly("none vase " + Direction.MORE);
  }
}
