package assay.ui.workbench.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Case;
import assay.attempt.Declaration.Minors;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.Outcome;
import assay.attempt.Threshold;
import assay.run.AttemptLog.AuditEntry;
import assay.run.EndpointProfile;
import assay.run.FakeImageService;
import assay.run.Settings;
import assay.ui.workbench.Attempts;
import assay.ui.workbench.FakeBench;
import assay.ui.workbench.compose.ComposeModel.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked before something leaves the machine, and what follows from the answers. */
@Timeout(60)
class ComposeQuestionsTest extends ComposeBench {
  private final FakeBench bench = bench(FakeImageService.answering(Attempts.SHOWN));

  @Test
  void asksAboutMinorsBeforeAnythingIsSent() {
    ComposeController controller = ready();
    controller.onSubmit();
    screen.runAll();
    assertNothingSent(bench, "conduct.unanswered.minors");
    assertEquals(Place.MINORS, model.wantedProperty().get());
    controller.onMinors(Minors.NO);
    assertEquals("", model.problemProperty().get());
    submit(controller);
    assertEquals(Minors.NO, sent().declaration().minors());
  }

  @Test
  void asksAboutRightsWherePicturesGoAlong() {
    ComposeController controller = ready();
    paste(controller, 1);
    controller.onMinors(Minors.NO);
    controller.onSubmit();
    screen.runAll();
    assertNothingSent(bench, "conduct.unanswered.rights");
    assertEquals(Place.RIGHTS, model.wantedProperty().get());
    controller.references().onRights(true);
    submit(controller);
    assertTrue(sent().declaration().rightsConfirmed());
  }

  /** The answer was about another picture. */
  @Test
  void asksAgainWhenAPictureIsAdded() {
    ComposeController controller = ready();
    controller.onMinors(Minors.NO);
    paste(controller, 1);
    controller.references().onRights(true);
    controller.onSubmit();
    screen.runAll();
    assertNothingSent(bench, "conduct.unanswered.minors");
    assertTrue(model.outdatedProperty().get());
  }

  @ParameterizedTest
  @EnumSource(
      value = Minors.class,
      names = {"YES", "NOT_SURE"})
  void anyOtherAnswerLocksAndTakesThePicturesAway(Minors answer) {
    bench.questions.agrees = true;
    ComposeController controller = ready();
    paste(controller, 1);
    Case tested = model.tested();
    controller.onMinors(answer);
    screen.runAll();
    assertNothingSent(bench, "conduct.locked");
    assertEquals(List.of(), model.images());
    assertEquals(
        Outcome.HardStop.DECLARED_MINOR,
        bench.desk().submit().lockOf(tested).orElseThrow().cause());
    assertTrue(bench.questions.confirmations.getFirst().isDestructive());
    controller.onSubmit();
    screen.runUntil(() -> !model.problemProperty().get().isEmpty());
    assertNothingSent(bench, "conduct.locked");
    assertEquals(
        List.of("declared-minor", "refused"),
        bench.log.audit().stream().map(AuditEntry::event).toList());
  }

  /** A slip of the hand is none; and it is no answer either. */
  @Test
  void locksNothingWhoSaysThatItWasASlip() {
    ComposeController controller = ready();
    controller.onMinors(Minors.YES);
    screen.runAll();
    assertEquals(Minors.NOT_STATED, model.declarationProperty().get().minors());
    assertEquals(List.of(), bench.log.audit());
  }

  @Test
  void asksForThePurposeBelowTheStandardAndSuggestsItTheNextTime() {
    ComposeController controller = ready();
    controller.onMinors(Minors.NO);
    controller.settings().onThreshold(HarmCategory.HARASSMENT, Threshold.OFF);
    controller.onSubmit();
    screen.runAll();
    assertEquals(0, bench.log.begun());
    assertEquals("", bench.questions.asked.getFirst().initial());
    bench.questions.text = "Catalogue pictures are blocked too often";
    submit(controller);
    assertEquals(1, bench.log.begun());
    assertTrue(
        bench.log.audit().stream()
            .anyMatch(
                entry ->
                    entry.event().equals("below-standard")
                        && entry.detail().contains("blocked too often")));
    submit(controller);
    assertEquals(bench.questions.text, bench.questions.asked.getLast().initial());
  }

  @Test
  void aPurposeIsSaidInAFewWords() {
    ComposeController controller = ready();
    controller.onMinors(Minors.NO);
    controller.settings().onThreshold(HarmCategory.HARASSMENT, Threshold.OFF);
    controller.onSubmit();
    screen.runAll();
    var problem = bench.questions.asked.getFirst().problem();
    assertTrue(problem.apply("  ").isPresent());
    assertTrue(problem.apply("x".repeat(501)).isPresent());
    assertTrue(problem.apply("A catalogue").isEmpty());
  }

  @Test
  void refusesWhatTheEndpointDoesNotTakeAndNamesIt() {
    ComposeController controller = ready();
    controller.onMinors(Minors.NO);
    controller.settings().onThreshold(HarmCategory.JAILBREAK, Threshold.BLOCK_ONLY_HIGH);
    controller.onSubmit();
    screen.runUntil(() -> !model.problemProperty().get().isEmpty());
    assertEquals(
        bench.words("compose.problem.unfit", bench.words("category.JAILBREAK")),
        model.problemProperty().get());
    assertEquals(Place.UNFIT, model.wantedProperty().get());
    assertEquals(0, bench.log.begun());
    assertEquals("refused", bench.log.audit().getFirst().event());
  }

  private ComposeController ready() {
    Endpoint endpoint = new Endpoint(Endpoint.Kind.GEMINI_API, "http://127.0.0.1:2");
    bench.keys.inEnvironment = true;
    bench.workspace.showSettings(
        Settings.FIRST
            .with(new EndpointProfile(endpoint, "", "a-model"))
            .choosing(endpoint.name()));
    ComposeController controller = controller(bench);
    model.promptProperty().set(PROMPT);
    return controller;
  }

  private void submit(ComposeController controller) {
    int before = bench.log.begun();
    controller.onSubmit();
    screen.runUntil(() -> bench.log.begun() > before && !model.runningProperty().get());
  }

  private Case sent() {
    return bench.log.all().getFirst().tested();
  }
}
