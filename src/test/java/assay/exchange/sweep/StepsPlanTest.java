package assay.exchange.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.exchange.Problem;
import assay.exchange.sweep.SweepPlanFile.Result;
import assay.run.design.Axis;
import assay.run.design.Staging;
import assay.run.design.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans whose cases are sent in steps. */
class StepsPlanTest {
  private static final Axis STEPS =
      new Axis.OfSteps(
          List.of(
              new Staging("at once", List.of()),
              new Staging(
                  "scene first",
                  List.of(
                      new Step("A bare table:\n  \"wide\", in light", "The scene: a table"),
                      new Step("", "The mug # itself")))));

  @TempDir Path folder;

  private Result read(String yaml) throws IOException {
    return SweepPlanFile.read(Files.writeString(folder.resolve("plan.yaml"), yaml));
  }

  private SweepDraft draft(String yaml) throws IOException {
    Result result = read(yaml);
    return assertInstanceOf(Result.Read.class, result, result::toString).draft();
  }

  @Test
  void whatIsWrittenReadsBackAsItWas() throws IOException {
    YamlLines yaml = new YamlLines();
    yaml.text("name", "Steps");
    yaml.line("", "cases", "[{label: mug, prompt: A mug}]");
    CourseWriter writer = new CourseWriter(yaml, image -> "none");
    writer.write(PlanOfSteps.with(STEPS));
    assertEquals(
        List.of(new SweepDraft.Known(STEPS)), draft(yaml.text()).factors().axes(), yaml.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{steps: [{label: a, steps: [{purpose: p}, {purpose: q}]}]}"
            + " | vary[1].confirmedTrue | exchange.sweep.confirm",
        "{steps: [{label: a, steps: [{purpose: p}]}], confirmedTrue: true}"
            + " | vary[1].steps[1].steps | exchange.sweep.one-step",
        "{steps: [{label: a, steps: [{prompt: p}, {purpose: q}]}], confirmedTrue: true}"
            + " | vary[1].steps[1].steps[1].purpose | exchange.sweep.needed",
        "{steps: [{label: a, steps: [{purpose: p, images: a}, {purpose: q}]}], confirmedTrue: true}"
            + " | vary[1].steps[1].steps[1].images | exchange.sweep.unknown-key",
        "{steps: [{label: a}], confirmedTrue: true}"
            + " | vary[1].steps[1].steps | exchange.sweep.needed",
        "{steps: [], confirmedTrue: true} | vary[1].steps | exchange.sweep.no-levels",
      })
  void tellsWhatIsWrongWithSteps(String axis, String where, String key) throws IOException {
    Result result = read("cases: [{label: mug, prompt: A mug}]\nvary:\n  - " + axis + "\n");
    List<Problem> problems = assertInstanceOf(Result.Refused.class, result).problems();
    assertTrue(
        problems.stream().anyMatch(p -> p.where().equals(where) && p.textKey().equals(key)),
        problems::toString);
  }

  @Test
  void moreStepsThanACaseMayHaveAreRefused() throws IOException {
    String many = "{purpose: p}, ".repeat(Step.MOST) + "{purpose: p}";
    Result result =
        read(
            "cases: [{label: mug, prompt: A mug}]\nvary:\n  - {steps: [{label: a, steps: ["
                + many
                + "]}], confirmedTrue: true}\n");
    assertInstanceOf(Result.Refused.class, result);
  }

  @Test
  void stepsAreNoPlanForBatches() throws IOException {
    Result result =
        read(
            """
            cases: [{label: mug, prompt: A mug}]
            way: batch
            vary:
              - steps: [{label: a, steps: [{purpose: p}, {purpose: q}]}]
                confirmedTrue: true
            """);
    List<Problem> problems = assertInstanceOf(Result.Refused.class, result).problems();
    assertEquals(List.of(Problem.of("way", "exchange.sweep.steps-in-batch")), problems);
  }
}
