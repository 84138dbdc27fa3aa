package assay.exchange.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Declaration;
import assay.attempt.Declaration.Minors;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions.AspectRatio;
import assay.attempt.OutputOptions.Size;
import assay.attempt.Threshold;
import assay.exchange.Plan;
import assay.exchange.sweep.SweepDraft.DraftCase;
import assay.exchange.sweep.SweepDraft.Endpoints;
import assay.exchange.sweep.SweepDraft.Known;
import assay.exchange.sweep.SweepPlanFile.Result;
import assay.figures.BillingAssumption;
import assay.figures.stopping.EdgeRule;
import assay.run.design.Axis;
import assay.run.design.Axis.OfEditing.Editing;
import assay.run.design.Axis.OfFragment.Fragment;
import assay.run.design.Design;
import assay.run.design.Pace;
import assay.run.design.PlannedCase.Expected;
import assay.run.sweep.Budget;
import assay.run.sweep.Caps;
import assay.run.sweep.Sampling;
import assay.run.sweep.Stopping;
import assay.run.sweep.Terms;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepPlanFileTest {
  @TempDir Path folder;
  private PlanFolder files;

  @BeforeEach
  void putPictures() {
    files = new PlanFolder(folder);
  }

  @Test
  void readsAWholePlan() throws IOException {
    SweepDraft draft =
        files.read(
            """
            # A comment.
            name: Knives
            session: Kitchen
            endpoint: gemini-api
            model: gemini-3-pro-image
            thresholds: {HARASSMENT: BLOCK_ONLY_HIGH, HATE_SPEECH: not-sent}
            methods: {HARASSMENT: SEVERITY}
            labels: {suite: nightly}
            aspectRatio: 16:9
            seed: 7
            stripMetadata: true
            minors: no
            rightsConfirmed: true
            purpose: Which setting we ship
            cases:
              - label: knife
                prompt: |-
                  A chef's knife.
                  On oak.
                images: [chef-knife.png]
                tags: [kitchen, sharp]
                expected: shown
              - {label: lake, prompt: A lake, minors: not-sure, rightsConfirmed: false}
            vary:
              - thresholds: [DANGEROUS_CONTENT, HARASSMENT]
                levels: [not-sent, OFF, BLOCK_LOW_AND_ABOVE]
              - models: [gemini-3-pro-image, gemini-2.5-flash-image]
              - endpoints: [simulator, gemini-api]
              - aspectRatios: [not-sent, 1:1]
              - imageSizes: [1K, 2K]
              - editing: [edit, generate]
              - fragments:
                  - {label: plain, words: ''}
                  - {label: studio, words: In a studio.}
                confirmedTrue: true
            design: pairwise
            repeats: 20
            drawSeed: 9000000000
            stopEarly: {margin: 0.1, alpha: 0.01}
            pace: {atOnce: 2, requestsPerMinute: 60, tokensPerMinute: 100000}
            budget: {dollars: 2.50, assumption: blocks-free, requests: 500, minutes: 30}
            caps: {blockedPerCase: none, blockedPerDay: 50}
            way: batch
            """);
    assertEquals("Knives", draft.name());
    assertBase(draft.base());
    assertEquals(
        List.of(
            new DraftCase(
                "knife",
                "A chef's knife.\nOn oak.",
                List.of(folder.resolve("chef-knife.png")),
                Set.of("kitchen", "sharp"),
                Expected.SHOWN,
                new Declaration(Minors.NO, true)),
            new DraftCase(
                "lake",
                "A lake",
                List.of(),
                Set.of(),
                null,
                new Declaration(Minors.NOT_SURE, false))),
        draft.cases());
    assertAxes(draft);
    assertEquals(
        new Sampling(
            20,
            new Stopping(Stopping.Kind.MARGIN, 0.01, 0.1),
            Sampling.USUAL.edge(),
            9_000_000_000L),
        draft.course().sampling());
    assertEquals(
        new Terms(
            new Pace(2, 60, 100_000),
            new Budget(new BigDecimal("2.50"), BillingAssumption.BLOCKS_FREE, 500, 30),
            new Caps(null, 50),
            Terms.Way.BATCH,
            "Which setting we ship"),
        draft.course().terms());
  }

  private static void assertBase(Plan base) {
    assertEquals(new Plan.Target("gemini-api", null, "gemini-3-pro-image"), base.target());
    assertEquals(
        Map.of(
            HarmCategory.HARASSMENT, Optional.of(Threshold.BLOCK_ONLY_HIGH),
            HarmCategory.HATE_SPEECH, Optional.empty()),
        base.thresholds());
    assertEquals(Set.of(HarmCategory.HARASSMENT), base.methods().keySet());
    assertEquals(AspectRatio.R16_9, base.output().aspectRatio());
    assertEquals(7, base.output().seed());
    assertEquals(Map.of("suite", "nightly"), base.output().cloud().labels());
    assertEquals("Kitchen", base.course().session());
    assertEquals(true, base.course().stripMetadata());
  }

  private static void assertAxes(SweepDraft draft) {
    assertEquals(
        List.of(
            new Known(
                new Axis.OfThreshold(
                    List.of(HarmCategory.DANGEROUS_CONTENT, HarmCategory.HARASSMENT),
                    List.of(
                        Optional.empty(),
                        Optional.of(Threshold.OFF),
                        Optional.of(Threshold.BLOCK_LOW_AND_ABOVE)))),
            new Known(new Axis.OfModel(List.of("gemini-3-pro-image", "gemini-2.5-flash-image"))),
            new Endpoints("vary[3].endpoints", List.of("simulator", "gemini-api")),
            new Known(
                new Axis.OfAspectRatio(List.of(Optional.empty(), Optional.of(AspectRatio.SQUARE)))),
            new Known(new Axis.OfSize(List.of(Optional.of(Size.S1K), Optional.of(Size.S2K)))),
            new Known(new Axis.OfEditing(List.of(Editing.EDIT, Editing.GENERATE))),
            new Known(
                new Axis.OfFragment(
                    List.of(new Fragment("plain", ""), new Fragment("studio", "In a studio."))))),
        draft.factors().axes());
    assertEquals(new Design.Pairwise(), draft.factors().design());
  }

  @Test
  void takesWhatIsUsualWhereThePlanSaysNothing() throws IOException {
    SweepDraft draft = files.read(PlanFolder.CASES);
    assertEquals("plan", draft.name());
    assertNull(draft.base().target().endpoint());
    assertNull(draft.base().course().stripMetadata());
    assertEquals(Declaration.NOT_STATED, draft.cases().getFirst().declaration());
    assertEquals(new Design.OneAtATime(), draft.factors().design());
    assertEquals(Sampling.USUAL, draft.course().sampling());
    assertEquals(Terms.USUAL, draft.course().terms());
  }

  @Test
  void readsASearchForTheEdge() throws IOException {
    SweepDraft draft =
        files.read(
            PlanFolder.CASES
                + "design: find-the-edge\n"
                + "edge: {category: DANGEROUS_CONTENT, passing: .2, blocking: 0.8, most: 20}");
    assertEquals(new Design.FindTheEdge(HarmCategory.DANGEROUS_CONTENT), draft.factors().design());
    assertEquals(new EdgeRule.Ratio(0.2, 0.8, 0.05, 20), draft.course().sampling().edge());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "never                        | NEVER_EARLY | 0.05 | 0.15",
        "settled                      | SETTLED     | 0.05 | 0.15",
        "{rule: settled, alpha: 0.01} | SETTLED     | 0.01 | 0.15",
        "{margin: 0.1}                | MARGIN      | 0.05 | 0.1",
        "{rule: margin, margin: 0.1}  | MARGIN      | 0.05 | 0.1",
      })
  void readsWhenACellHasHadEnough(String said, Stopping.Kind kind, double alpha, double margin)
      throws IOException {
    SweepDraft draft = files.read(PlanFolder.CASES + "stopEarly: " + said);
    assertEquals(new Stopping(kind, alpha, margin), draft.course().sampling().stopping());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cases: [{label: a, prompt: b}] | true",
        "{cases: []}                    | true",
        "'cases: ['                     | true",
        "prompt: cases                  | false",
        "'prompt: |\n  cases: a'        | false",
        "just words                     | false",
        "''                             | false",
      })
  void tellsThePlanOfASweepFromThatOfACase(String text, boolean sweep) throws IOException {
    assertEquals(sweep, SweepPlanFile.isSweep(files.write("any.yaml", text)));
  }

  @Test
  void callsAFileThatCannotBeReadNoSweepAndRefusesIt() throws IOException {
    Path gone = folder.resolve("gone.yaml");
    assertFalse(SweepPlanFile.isSweep(gone));
    Result.Refused refused = assertInstanceOf(Result.Refused.class, SweepPlanFile.read(gone));
    assertEquals("exchange.plan.unreadable", refused.problems().getFirst().textKey());
    String large = "name: " + "x".repeat(SweepPlanFile.MOST_BYTES);
    assertEquals("exchange.plan.too-large", files.problems(large).getFirst().textKey());
  }

  @Test
  void readsAPlanAsLargeAsPlansAre() throws IOException {
    StringBuilder yaml = new StringBuilder("cases:\n");
    for (int i = 0; i < 1500; i++) {
      yaml.append("  - {label: case ").append(i).append(", prompt: '");
      yaml.append("é ".repeat(400)).append("'}\n");
    }
    assertEquals(1500, files.read(yaml.toString()).cases().size());
    assertTrue(yaml.length() < SweepPlanFile.MOST_BYTES);
  }
}
