package assay.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import assay.attempt.Answer;
import assay.attempt.Attempt;
import assay.attempt.Configuration;
import assay.attempt.Outcome.HardStop;
import assay.attempt.Outcome.Kind;
import assay.run.AttemptLog.AuditEntry;
import assay.run.RunEnd;
import assay.run.RunEnd.Cause;
import assay.run.RunHandle;
import assay.simulator.Script;
import assay.simulator.Simulator;
import assay.simulator.SimulatorOptions;
import assay.simulator.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Waiting by the server's word, stopping for good, cancelling: from the wire to the disk. */
@Timeout(60)
class ConductJourneyTest {
  private static final String PROMPT = "A red mug on a table";

  @TempDir Path workspace;

  private Simulator simulator;
  private Workplace workplace;

  @BeforeEach
  void open() throws IOException {
    simulator = Simulator.start(SimulatorOptions.DEFAULT.withPace(0), Clock.systemUTC());
    workplace = new Workplace(workspace);
  }

  @AfterEach
  void close() {
    workplace.close();
    simulator.close();
  }

  private Configuration here() {
    return Workplace.simulator(simulator.baseUrl());
  }

  @Test
  void aUsedUpMinuteIsWaitedForByTheServersWord() {
    Duration asked = Duration.ofMillis(38_200);
    simulator.play(Script.of(Step.quota(asked), Step.image()));
    Attempt attempt = workplace.run(here(), PROMPT, 1).attempts().getFirst();
    assertEquals(Kind.IMAGE, attempt.outcome().orElseThrow().kind());
    assertEquals(List.of(asked), workplace.pauses.asked());
    List<Attempt.Try> tries = workplace.log.raw(attempt.id()).orElseThrow().tries();
    assertEquals(List.of(429, 200), tries.stream().map(ConductJourneyTest::status).toList());
    assertEquals(
        asked, Duration.between(tries.getFirst().startedAt(), tries.getLast().startedAt()));
  }

  @Test
  void theLongerOfTwoAskedWaitsIsKept() {
    Step step =
        Step.raw(
            503,
            Map.of("Retry-After", "90"),
            "{\"error\":{\"code\":503,\"status\":\"UNAVAILABLE\",\"message\":\"\",\"details\":["
                + "{\"@type\":\"type.googleapis.com/google.rpc.RetryInfo\","
                + "\"retryDelay\":\"7s\"}]}}");
    simulator.play(Script.of(step, Step.image()));
    workplace.run(here(), PROMPT, 1);
    assertEquals(List.of(Duration.ofSeconds(90)), workplace.pauses.asked());
  }

  private static int status(Attempt.Try one) {
    return ((Answer.Received) one.answer()).http().status();
  }

  @Test
  void aHardStopEndsTheRunAndLocksTheCaseForGood() {
    simulator.play(
        Script.of(Step.image(), Step.finish("IMAGE_PROHIBITED_CONTENT", "Prohibited Use policy")));
    RunEnd end = workplace.run(here(), PROMPT, 6);
    assertEquals(Cause.LOCKED, end.cause());
    assertEquals(2, end.attempts().size());
    Attempt stop = end.attempts().getLast();
    assertEquals(Kind.FIXED_POLICY, stop.outcome().orElseThrow().kind());
    assertIsLocked(stop);
    workplace.close();
    workplace = new Workplace(workspace);
    assertIsLocked(stop);
    assertEquals(
        Cause.DONE, workplace.run(here(), "A wooden chair", 1).cause(), "Another case goes on");
  }

  /** Nothing of it is sent again, not in other words that mean the same either. */
  private void assertIsLocked(Attempt stop) {
    int served = simulator.served().size();
    RunEnd again = workplace.run(here(), PROMPT.toUpperCase(Locale.ROOT) + "!", 3);
    assertEquals(Cause.LOCKED, again.cause());
    assertEquals(List.of(), again.attempts());
    assertNotNull(again.lock());
    assertEquals(stop.id(), again.lock().attempt());
    assertEquals(HardStop.FIXED_POLICY, again.lock().cause());
    assertEquals(served, simulator.served().size());
    List<AuditEntry> audit = workplace.log.audit();
    assertEquals("hard-stop", audit.getFirst().event());
    assertEquals("refused", audit.getLast().event());
    assertEquals("locked FIXED_POLICY; not sent: 3 of 3", audit.getLast().detail());
    for (AuditEntry entry : audit) {
      assertEquals(stop.id(), entry.attempt());
      assertFalse(entry.detail().contains("mug"), audit.toString());
    }
  }

  @Test
  void anEmptyCreditEndsTheRun() {
    simulator.play(Script.of(Step.image(), Step.error(402, "PAYMENT_REQUIRED", "No credit.")));
    RunEnd end = workplace.run(here(), PROMPT, 6);
    assertEquals(Cause.ACCOUNT_STOPPED, end.cause());
    assertEquals(2, simulator.served().size());
  }

  @Test
  void aCancelledRunIsStoredAsCancelled() {
    Step late = Step.image().after(Duration.ofHours(1));
    simulator.play(Script.of(late, late, late));
    RunHandle run = workplace.start(here(), PROMPT, 5, 3);
    Await.until(() -> begun() == 3);
    run.cancel();
    RunEnd end = run.await();
    assertEquals(Cause.CANCELLED, end.cause());
    assertEquals(
        List.of(Kind.CANCELLED, Kind.CANCELLED, Kind.CANCELLED),
        end.attempts().stream()
            .map(attempt -> workplace.stored(attempt).outcome().orElseThrow().kind())
            .toList());
    assertEquals(3, begun());
  }

  private int begun() {
    return workplace.attempts().size();
  }
}
