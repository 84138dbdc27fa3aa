package assay.ui.shell.endpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Endpoint.Auth;
import assay.attempt.Endpoint.Kind;
import assay.attempt.SimulatedPart;
import assay.run.EndpointProbe.Finding;
import assay.run.EndpointProbe.Report;
import assay.run.EndpointProbe.ThresholdReport;
import assay.run.EndpointProbe.Thresholding;
import assay.text.Language;
import assay.text.Texts;
import assay.ui.WaitingExecutor;
import assay.ui.shell.endpoints.ProbeResult.OfferRow;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProbeControllerTest {
  private final EndpointsBench bench = new EndpointsBench();
  private final ProbeModel probe = bench.model.probe();

  private ProbeResult result() {
    return Objects.requireNonNull(probe.resultProperty().get());
  }

  @Test
  void tellsWhatWasReachedHowLongItTookAndWhatIsOffered() {
    bench.controller.onOpened();
    bench.controller.onSelect(1);
    bench.probes.onTest();
    assertEquals(bench.texts.of("endpoints.finding.OPEN.title"), result().title());
    assertEquals(
        List.of("https://generativelanguage.googleapis.com/v1beta/models", "200", "0.4 s"),
        result().facts().stream().map(ProbeResult.Fact::value).toList());
    assertEquals(
        List.of(
            new OfferRow("gemini-3-pro-image", "Nano Banana Pro · active"),
            new OfferRow("gemini-3.1-flash-image", "Nano Banana 2 · deprecated"),
            new OfferRow("gemini-9-image", "Nano Banana 9")),
        result().offers());
    assertEquals(bench.texts.of("endpoints.offers.rest", 1), result().rest());
    assertEquals("", probe.runningProperty().get());
  }

  @Test
  void asksTheSimulatorWhereItRunsNow() {
    bench.controller.onOpened();
    bench.controller.onPart(SimulatedPart.NATIVE_GATEWAY);
    bench.probes.onTest();
    assertEquals(
        "http://127.0.0.1:1/gateway/native", bench.ports.probe.tested.getFirst().baseUrl());
  }

  @Test
  void runsOneAtATimeAndCanBeStopped() {
    WaitingExecutor workers = new WaitingExecutor();
    EndpointsBench slow = new EndpointsBench(workers);
    slow.controller.onOpened();
    workers.runAll();
    slow.probes.onTest();
    slow.probes.onTest();
    assertEquals(1, workers.size());
    assertFalse(slow.model.probe().runningProperty().get().isEmpty());
    slow.probes.onCancel();
    workers.runAll();
    assertTrue(slow.ports.probe.cancellation.isCancelled());
    assertNotNull(slow.model.probe().resultProperty().get());
  }

  @Test
  void showsNothingOfAnEndpointThatIsNoLongerLookedAt() {
    WaitingExecutor workers = new WaitingExecutor();
    EndpointsBench slow = new EndpointsBench(workers);
    slow.controller.onOpened();
    slow.probes.onTest();
    slow.controller.onSelect(1);
    workers.runAll();
    assertNull(slow.model.probe().resultProperty().get());
    assertEquals("", slow.model.probe().runningProperty().get());
    assertTrue(slow.ports.probe.cancellation.isCancelled());
  }

  @Test
  void triesNothingThatIsNotInForce() {
    bench.controller.onOpened();
    bench.type(Field.MODEL, "two words");
    bench.controller.onTaken();
    bench.probes.onTest();
    bench.probes.onCheckThresholds();
    assertTrue(bench.ports.probe.tested.isEmpty());
    assertFalse(probe.possibleProperty().get());
  }

  @Test
  void asksBeforeItChecksThresholds() {
    bench.controller.onOpened();
    bench.controller.onSelect(1);
    assertFalse(probe.gatewayProperty().get());
    bench.controller.onKind(Kind.OPENAI_GATEWAY);
    bench.type(Field.BASE_URL, "https://gateway.example");
    bench.controller.onTaken();
    assertTrue(probe.gatewayProperty().get());
    bench.probes.onCheckThresholds();
    assertTrue(bench.ports.probe.checked.isEmpty());
    bench.questions.agrees = true;
    bench.probes.onCheckThresholds();
    assertEquals(List.of("gemini-api gemini-3-pro-image"), bench.ports.probe.checked);
    assertEquals(bench.texts.of("endpoints.thresholding.READS.title"), result().title());
  }

  @ParameterizedTest
  @EnumSource(Finding.class)
  void hasWordsForEveryFindingInEveryLanguage(Finding finding) {
    Report report = new Report("https://a.example", finding, Duration.ZERO, null, "", List.of());
    for (Language language : Language.values()) {
      Texts texts = new Texts(language);
      ProbeWords words = new ProbeWords(texts, new ModelWords(texts, Clock.systemUTC()));
      for (Auth auth : Auth.values()) {
        ProbeResult found = words.of(report, auth);
        assertFalse(found.title().startsWith("endpoints."), found.title());
        assertFalse(found.advice().startsWith("endpoints."), found.advice());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Thresholding.class)
  void hasWordsForEveryKindOfThresholding(Thresholding finding) {
    Texts texts = new Texts(Language.ENGLISH);
    ProbeWords words = new ProbeWords(texts, new ModelWords(texts, Clock.systemUTC()));
    ProbeResult found = words.of(new ThresholdReport(finding, null, ""));
    assertFalse(found.title().startsWith("endpoints."));
    assertFalse(found.advice().startsWith("endpoints."));
  }
}
