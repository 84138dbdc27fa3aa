package assay.ui.workbench.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.CloudPlace;
import assay.attempt.Declaration.Minors;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.Outcome;
import assay.attempt.OutputOptions;
import assay.attempt.Protocol;
import assay.attempt.Threshold;
import assay.exchange.SampleCases;
import assay.run.ApiKey;
import assay.run.EndpointProfile;
import assay.run.FakeImageService;
import assay.run.Settings;
import assay.ui.WaitingExecutor;
import assay.ui.workbench.Attempts;
import assay.ui.workbench.FakeBench;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ComposeControllerTest extends ComposeBench {
  @Test
  void sendsWhatWasComposed() {
    FakeBench bench = bench(FakeImageService.answering(Attempts.SHOWN));
    ComposeController controller = controller(bench);
    model.promptProperty().set(PROMPT);
    model.settings().output().sizeProperty().set(OutputOptions.Size.S2K);
    model.settings().output().seedProperty().set(" 7 ");
    model.settings().output().repeatsProperty().set(3);
    controller.settings().onThreshold(HarmCategory.DANGEROUS_CONTENT, Threshold.BLOCK_ONLY_HIGH);
    controller.onSubmit();
    assertTrue(model.runningProperty().get());
    screen.runUntil(() -> !model.runningProperty().get());
    List<Attempt> sent = bench.log.all();
    assertEquals(3, sent.size());
    Attempt first = sent.getFirst();
    assertEquals(Case.ofPrompt(PROMPT), first.tested());
    assertEquals(
        new Endpoint(Endpoint.Kind.SIMULATOR, "http://127.0.0.1:1"),
        first.configuration().endpoint());
    assertEquals(
        new OutputOptions(null, OutputOptions.Size.S2K, 7, null), first.configuration().output());
    assertEquals(model.settings().thresholdsProperty().get(), first.configuration().thresholds());
    assertEquals(FakeBench.SESSION.id(), first.place().session());
    assertEquals("", model.problemProperty().get());
    assertEquals("ended DONE", listener.events().getLast());
    assertEquals(List.of(), bench.dialogs.said);
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', '', no-prompt",
    "A mug, seven, '', seed",
    "A mug, '', hot, temperature",
  })
  void saysWhatIsWrongAndSendsNothing(
      String prompt, String seed, String temperature, String problem) {
    FakeBench bench = bench(FakeImageService.hanging());
    model.promptProperty().set(prompt);
    model.settings().output().seedProperty().set(seed);
    model.settings().output().temperatureProperty().set(temperature);
    controller(bench).onSubmit();
    screen.runAll();
    assertNothingSent(bench, "compose.problem." + problem);
  }

  /** A proxy has a variable of its own, and Google's credentials are no key at all. */
  @Test
  void saysWhereTheMissingKeyWouldComeFrom() {
    Endpoint gateway = new Endpoint(Endpoint.Kind.NATIVE_GATEWAY, "http://127.0.0.1:2");
    String named = missing(gateway, "PROXY_KEY");
    assertTrue(named.contains("Set PROXY_KEY before"), named);
    Endpoint.Access credentials =
        new Endpoint.Access(
            Protocol.VERTEX,
            Endpoint.Auth.GOOGLE_CREDENTIALS,
            new CloudPlace("a-project", CloudPlace.GLOBAL));
    String cloud =
        missing(
            new Endpoint(
                Endpoint.Kind.VERTEX_AI, "cloud", "https://aiplatform.googleapis.com", credentials),
            "");
    assertTrue(cloud.startsWith("No Google credentials"), cloud);
  }

  private String missing(Endpoint endpoint, String variable) {
    FakeBench bench = bench(FakeImageService.answering(Attempts.SHOWN));
    bench.workspace.showSettings(
        Settings.FIRST
            .with(new EndpointProfile(endpoint, variable, "a-model"))
            .choosing(endpoint.name()));
    ComposeController controller = controller(bench);
    model.promptProperty().set(PROMPT);
    controller.onSubmit();
    screen.runAll();
    return model.problemProperty().get();
  }

  @Test
  void asksForAKeyWhereOneIsNeeded() {
    FakeBench bench = bench(FakeImageService.answering(Attempts.SHOWN));
    Endpoint endpoint = new Endpoint(Endpoint.Kind.GEMINI_API, "http://127.0.0.1:2");
    bench.workspace.showSettings(
        Settings.FIRST
            .with(new EndpointProfile(endpoint, "", "a-model"))
            .choosing(endpoint.name()));
    ComposeController controller = controller(bench);
    model.promptProperty().set(PROMPT);
    controller.onSubmit();
    screen.runAll();
    assertNothingSent(bench, "compose.problem.no-key-typed");
    bench.keys.useForThisSession(endpoint, new ApiKey("a key"));
    controller.onMinors(Minors.NO);
    controller.onSubmit();
    screen.runUntil(() -> !model.runningProperty().get());
    assertEquals(endpoint, bench.log.all().getFirst().configuration().endpoint());
    assertEquals("a-model", bench.log.all().getFirst().configuration().model());
  }

  @Test
  void sendsNothingBeforeTheSessionIsKnown() {
    FakeBench bench = bench(FakeImageService.hanging());
    model.promptProperty().set(PROMPT);
    new ComposeController(bench.desk(), bench.withoutSession(), model, () -> listener).onSubmit();
    screen.runAll();
    assertEquals(0, bench.log.begun());
    assertFalse(model.runningProperty().get());
  }

  @Test
  void aSentenceGoesWhenWhatItIsAboutChanges() {
    FakeBench bench = bench(FakeImageService.hanging());
    ComposeController controller = controller(bench);
    controller.onSubmit();
    model.promptProperty().set(PROMPT);
    assertEquals("", model.problemProperty().get());
    model.settings().output().seedProperty().set("seven");
    controller.onSubmit();
    model.settings().output().seedProperty().set("7");
    assertEquals("", model.problemProperty().get());
    model.settings().output().temperatureProperty().set("hot");
    controller.onSubmit();
    model.settings().output().temperatureProperty().set("");
    assertEquals("", model.problemProperty().get());
  }

  @Test
  void cancelsWhatRuns() {
    FakeBench bench = bench(FakeImageService.hanging());
    ComposeController controller = controller(bench);
    model.promptProperty().set(PROMPT);
    model.settings().output().repeatsProperty().set(2);
    controller.onSubmit();
    controller.onCancel();
    screen.runUntil(() -> !model.runningProperty().get());
    assertEquals("ended CANCELLED", listener.events().getLast());
    bench.log.all().forEach(a -> assertEquals(Outcome.Kind.CANCELLED, kindOf(a)));
    assertEquals(List.of(), bench.dialogs.said);
  }

  /** The run has no number yet, and no handle to cancel it by. */
  @Test
  void cancelsWhatHasNotStartedYet() {
    WaitingExecutor workers = new WaitingExecutor();
    FakeBench bench = new FakeBench(FakeImageService.hanging(), workers, screen);
    ComposeController controller = controller(bench);
    model.promptProperty().set(PROMPT);
    controller.onSubmit();
    assertTrue(model.runningProperty().get());
    controller.onCancel();
    workers.runFirst();
    workers.runUntil(() -> listener.events().contains("ended CANCELLED"));
    workers.hold(false);
    workers.runAll();
    screen.runUntil(() -> !model.runningProperty().get());
    bench.log.all().forEach(a -> assertEquals(Outcome.Kind.CANCELLED, kindOf(a)));
  }

  @Test
  void cancelsEveryRunOfTheWindow() throws InterruptedException {
    CountDownLatch sent = new CountDownLatch(2);
    FakeBench bench =
        bench(
            new FakeImageService(
                sending -> {
                  sent.countDown();
                  return FakeImageService.waitForCancel(sending);
                }));
    ComposeController controller = controller(bench);
    model.promptProperty().set(PROMPT);
    controller.onSubmit();
    controller.onSubmit();
    sent.await();
    controller.onCancel();
    screen.runUntil(() -> !model.runningProperty().get());
    assertEquals(2, listener.events().stream().filter("ended CANCELLED"::equals).count());
  }

  @Test
  void takesASampleWithItsThresholds() {
    FakeBench bench = bench(FakeImageService.hanging());
    controller(bench).onSample(SampleCases.KNIFE);
    screen.runAll();
    assertEquals(SampleCases.KNIFE.prompt(), model.promptProperty().get());
    assertEquals(SampleCases.KNIFE.suggested(), model.settings().thresholdsProperty().get());
    assertEquals(List.of("chef-knife.png"), names());
    assertEquals(1, bench.blobs.count());
  }
}
