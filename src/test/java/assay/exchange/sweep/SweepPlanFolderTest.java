package assay.exchange.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Declaration;
import assay.attempt.Declaration.Minors;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions;
import assay.attempt.OutputOptions.AspectRatio;
import assay.attempt.OutputOptions.Size;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.exchange.ReferenceFiles;
import assay.figures.BillingAssumption;
import assay.run.EndpointProfile;
import assay.run.MemoryBlobs;
import assay.run.design.Axis;
import assay.run.design.Axis.OfEditing.Editing;
import assay.run.design.Axis.OfFragment.Fragment;
import assay.run.design.Design;
import assay.run.design.Pace;
import assay.run.design.PlannedCase;
import assay.run.sweep.Budget;
import assay.run.sweep.Caps;
import assay.run.sweep.Factors;
import assay.run.sweep.Sampling;
import assay.run.sweep.Stopping;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.Terms;
import assay.text.Language;
import assay.text.Texts;
import assay.ui.workbench.Drawn;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read as what it was. */
class SweepPlanFolderTest {
  private static final Texts TEXTS = new Texts(Language.ENGLISH);
  private static final Axis DANGEROUS =
      new Axis.OfThreshold(
          List.of(HarmCategory.DANGEROUS_CONTENT),
          List.of(Optional.empty(), Optional.of(Threshold.BLOCK_LOW_AND_ABOVE)));

  @TempDir Path folder;
  private final MemoryBlobs blobs = new MemoryBlobs();

  static Stream<SweepPlan> plans() {
    return Stream.of(
        plan(List.of(), new Design.EveryCombination(), Sampling.USUAL, Terms.USUAL),
        plan(
            List.of(
                DANGEROUS,
                new Axis.OfModel(List.of("gemini-3-pro-image", "some-other-model")),
                new Axis.OfAspectRatio(List.of(Optional.empty(), Optional.of(AspectRatio.R16_9))),
                new Axis.OfSize(List.of(Optional.of(Size.S1K), Optional.of(Size.S2K))),
                new Axis.OfEditing(List.of(Editing.EDIT, Editing.GENERATE)),
                new Axis.OfFragment(
                    List.of(new Fragment("plain", ""), new Fragment("studio", "In a studio.")))),
            new Design.Pairwise(),
            new Sampling(
                20,
                new Stopping(Stopping.Kind.MARGIN, 0.01, 0.1),
                Sampling.USUAL.edge(),
                9_000_000_000L),
            new Terms(
                new Pace(2, 60, 100_000),
                new Budget(new BigDecimal("2.50"), BillingAssumption.BLOCKS_FREE, 500, 30),
                new Caps(null, 50),
                Terms.Way.ONE_BY_ONE,
                "Which setting: we ship # it")),
        plan(
            List.of(DANGEROUS),
            new Design.OneAtATime(),
            new Sampling(
                5, new Stopping(Stopping.Kind.SETTLED, 0.05, 0.15), Sampling.USUAL.edge(), 1),
            Terms.USUAL),
        plan(
            List.of(),
            new Design.FindTheEdge(HarmCategory.HARASSMENT),
            Sampling.USUAL,
            Terms.USUAL));
  }

  private static SweepPlan plan(List<Axis> axes, Design design, Sampling sampling, Terms terms) {
    return new SweepPlan(
        "Knives: 1",
        List.of(
            new PlannedCase(
                "mug",
                new Case("A mug.\n\"On\" oak: yes", List.of(), Declaration.HARMLESS),
                Set.of("kitchen", "no"),
                PlannedCase.Expected.SHOWN),
            new PlannedCase("12", Case.ofPrompt("null"))),
        new Configuration(
            EndpointProfile.SIMULATOR.endpoint(),
            Configuration.DEFAULT_MODEL,
            new Thresholds(Map.of(HarmCategory.HATE_SPEECH, Threshold.OFF)),
            new OutputOptions(AspectRatio.R4_3, Size.S1K, 7, 0.5)),
        new Factors(axes, design),
        sampling,
        terms);
  }

  @ParameterizedTest
  @MethodSource("plans")
  void isReadAsWhatItWas(SweepPlan plan) throws IOException {
    Path file = folder.resolve("plan.yaml");
    SweepPlanFolder.write(plan, file, blobs, TEXTS);
    assertEquals(plan, read(file));
    try (Stream<Path> all = Files.list(folder)) {
      assertEquals(List.of(file), all.toList(), "no folder without pictures");
    }
  }

  @Test
  void picturesLieBesideItAndGoOutAsTheyAre() throws IOException {
    var taken =
        assertInstanceOf(
            ReferenceFiles.Result.Taken.class,
            new ReferenceFiles(blobs).take(Drawn.file(folder, "mug.png", 4)));
    Case tested = new Case("A mug", List.of(taken.image()), new Declaration(Minors.NO, true));
    SweepPlan before = plan(List.of(), new Design.EveryCombination(), Sampling.USUAL, Terms.USUAL);
    SweepPlan plan =
        new SweepPlan(
            "Mugs",
            List.of(new PlannedCase("mug", tested)),
            before.base(),
            before.factors(),
            before.sampling(),
            before.terms());
    Path file = folder.resolve("mugs.yaml");
    SweepPlanFolder.write(plan, file, blobs, TEXTS);
    assertTrue(Files.isDirectory(folder.resolve("mugs-pictures")));
    Case again = read(file).cases().getFirst().tested();
    assertEquals(taken.image().sha256(), again.images().getFirst().sha256());
    assertEquals(tested.declaration(), again.declaration());
  }

  private SweepPlan read(Path file) {
    var read = assertInstanceOf(SweepPlanFile.Result.Read.class, SweepPlanFile.read(file));
    SweepPlanPreparation preparation =
        new SweepPlanPreparation(
            (picture, strip) -> new ReferenceFiles(blobs, strip).take(picture),
            name -> Optional.of(EndpointProfile.SIMULATOR),
            new SweepPlanPreparation.Usual("simulator", false));
    return assertInstanceOf(
            SweepPlanPreparation.Result.Ready.class, preparation.prepare(read.draft()))
        .plan();
  }
}
