package assay.exchange.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Configuration;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions;
import assay.attempt.ReferenceImage;
import assay.attempt.Thresholds;
import assay.exchange.HashingBlobs;
import assay.exchange.ReferenceFiles;
import assay.exchange.SampleCase;
import assay.exchange.SampleCases;
import assay.exchange.sweep.SweepPlanPreparation.Usual;
import assay.exchange.sweep.SweepPlanWriter.Heading;
import assay.run.EndpointProfile;
import assay.run.design.Axis;
import assay.run.design.Design;
import assay.run.design.PlannedCase;
import assay.run.sweep.Factors;
import assay.run.sweep.Sampling;
import assay.run.sweep.Stopping;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.Terms;
import assay.text.Language;
import assay.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SweepPlanWriterTest {
  private static final Texts TEXTS = new Texts(Language.ENGLISH);
  private static final Path SAMPLES = Path.of("assets/samples");
  private static final ReferenceFiles FILES = new ReferenceFiles(new HashingBlobs());
  private static final List<ReferenceImage> IMAGES =
      SampleCases.all().stream()
          .map(SampleCase::pictureName)
          .map(SweepPlanWriterTest::image)
          .toList();

  private static ReferenceImage image(String name) {
    ReferenceFiles.Result result = FILES.take(SAMPLES.resolve(name));
    return assertInstanceOf(ReferenceFiles.Result.Taken.class, result).image();
  }

  private static ReferenceFiles.Result take(Path file, boolean strip) {
    assertFalse(strip);
    return new ReferenceFiles.Result.Taken(
        IMAGES.stream()
            .filter(image -> image.name().equals(file.getFileName().toString()))
            .findFirst()
            .orElseThrow(),
        assay.exchange.picture.PictureMetadata.NONE);
  }

  private static String write(SweepPlan plan) throws IOException {
    return SweepPlanWriter.write(plan, new Heading("mine", false), ReferenceImage::name, TEXTS);
  }

  /** Reads a text in a folder that has the sample pictures. */
  private static SweepPlanPreparation.Result.Ready read(String yaml) throws IOException {
    Path folder = Files.createTempDirectory("plans");
    try {
      for (ReferenceImage image : IMAGES) {
        Files.createFile(folder.resolve(image.name()));
      }
      SweepPlanFile.Result result =
          SweepPlanFile.read(Files.writeString(folder.resolve("plan.yaml"), yaml));
      SweepDraft draft =
          assertInstanceOf(SweepPlanFile.Result.Read.class, result, () -> result + yaml).draft();
      SweepPlanPreparation preparation =
          new SweepPlanPreparation(
              SweepPlanWriterTest::take, SweepPlanWriterTest::profile, new Usual("none", true));
      SweepPlanPreparation.Result prepared = preparation.prepare(draft);
      return assertInstanceOf(
          SweepPlanPreparation.Result.Ready.class, prepared, () -> prepared + yaml);
    } finally {
      for (String name : List.of("plan.yaml", "chef-knife.png", "mountain-lake.png")) {
        Files.delete(folder.resolve(name));
      }
      Files.delete(folder.resolve("perfume-bottle.png"));
      Files.delete(folder);
    }
  }

  private static Optional<EndpointProfile> profile(String name) {
    return Optional.of(
        new EndpointProfile(PlanMaker.endpoint(PlanMaker.number(name)), "", "another"));
  }

  @Property(tries = 150)
  void aPlanReadsBackAsItWas(@ForAll long seed) throws IOException {
    SweepPlan plan = new PlanMaker(new Random(seed), IMAGES).plan();
    SweepPlanPreparation.Result.Ready ready = read(write(plan));
    assertEquals(plan, ready.plan());
    assertEquals("mine", ready.session());
  }

  private static SweepPlan withDesign(Design design) {
    return new SweepPlan(
        "Any",
        List.of(new PlannedCase("one", assay.attempt.Case.ofPrompt("A red\napple"))),
        new Configuration(
            PlanMaker.endpoint(0), "model", Thresholds.NOT_SENT, OutputOptions.NOT_SENT),
        new Factors(List.of(new Axis.OfModel(List.of("a", "b"))), design),
        new Sampling(
            7,
            new Stopping(Stopping.Kind.SETTLED, 0.05, 0.5),
            new assay.figures.stopping.EdgeRule.Ratio(0.1, 0.9, 0.05, 9),
            3),
        Terms.USUAL);
  }

  @Test
  void leavesOutWhatTheDesignHasNoUseFor() throws IOException {
    SweepPlan edge = withDesign(new Design.FindTheEdge(HarmCategory.HARASSMENT));
    SweepPlan back = read(write(edge)).plan();
    assertEquals(edge.cells(), back.cells());
    assertEquals(9, back.mostRepeats());
    assertEquals(List.of(), back.factors().axes());
    SweepPlan crossed = withDesign(new Design.OneAtATime());
    assertEquals(crossed.cells(), read(write(crossed)).plan().cells());
    assertEquals(Sampling.USUAL.edge(), read(write(crossed)).plan().sampling().edge());
  }

  @Test
  void writesWhatAPersonReadsAndAToolCompares() throws IOException {
    String text = write(withDesign(new Design.OneAtATime()));
    assertTrue(text.startsWith("# What a sweep tries"), text);
    assertTrue(text.contains("    prompt: |-\n      A red\n      apple\n"), text);
    assertTrue(text.contains("vary:\n  - models: [\"a\", \"b\"]\n"), text);
    assertTrue(text.contains("stopEarly: settled\n"), text);
    assertEquals(text, write(withDesign(new Design.OneAtATime())));
  }

  @Test
  void headsThePlanInTheLanguageOfThePerson() throws IOException {
    for (Language language : Language.values()) {
      String text =
          SweepPlanWriter.write(
              withDesign(new Design.OneAtATime()),
              new Heading(null, null),
              ReferenceImage::name,
              new Texts(language));
      assertEquals(
          "Any",
          read(text.replace("\nname:", "\nsession: mine\nstripMetadata: false\nname:"))
              .plan()
              .name());
    }
  }
}
