package assay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.attempt.Endpoint;
import assay.run.EndpointProbe.ThresholdReport;
import assay.run.EndpointProbe.Thresholding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThresholdCheckTest {
  private static final Endpoint GATEWAY =
      new Endpoint(Endpoint.Kind.OPENAI_GATEWAY, "https://gateway.example");

  private final List<String> asked = new ArrayList<>();
  private final FakeClock clock = new FakeClock(Instant.parse("2026-11-22T10:00:00Z"));

  private final EndpointProbe probe =
      new EndpointProbe() {
        @Override
        public Report test(Endpoint endpoint, Cancellation cancellation) {
          throw new AssertionError("Nobody tests");
        }

        @Override
        public ThresholdReport checkThresholds(
            Endpoint endpoint, String model, Cancellation cancellation) {
          asked.add(endpoint.name() + " " + model);
          return new ThresholdReport(Thresholding.IGNORES, 200, "");
        }
      };

  @Test
  void writesIntoTheAuditLogThatItAsksAndWhatCame() {
    FakeAttemptLog log = new FakeAttemptLog();
    ThresholdReport report =
        new ThresholdCheck(probe, log, clock).of(GATEWAY, "m-1", new Cancellation());
    assertEquals(Thresholding.IGNORES, report.finding());
    assertEquals(
        List.of(
            "threshold-check openai-gateway https://gateway.example m-1: asked",
            "threshold-check openai-gateway https://gateway.example m-1: IGNORES"),
        log.audit().stream().map(entry -> entry.event() + " " + entry.detail()).toList());
  }

  @Test
  void asksNothingThatItCannotWriteDown() {
    FakeAttemptLog full =
        new FakeAttemptLog() {
          @Override
          public synchronized void note(AuditEntry entry) {
            throw new StoreFailure(StoreFailure.Kind.DISK_FULL, "full", null);
          }
        };
    ThresholdCheck check = new ThresholdCheck(probe, full, clock);
    assertThrows(StoreFailure.class, () -> check.of(GATEWAY, "m-1", new Cancellation()));
    assertEquals(List.of(), asked);
  }
}
