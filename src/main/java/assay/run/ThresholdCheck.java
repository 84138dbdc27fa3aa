package assay.run;

import assay.attempt.Endpoint;
import assay.conduct.AuditEvent;
import assay.run.AttemptLog.AuditEntry;
import assay.run.EndpointProbe.ThresholdReport;
import java.time.Clock;

/**
 * Asks an endpoint with a threshold that does not exist whether it reads thresholds. It is the one
 * thing that is sent without a case, always with the same harmless prompt, and it is written into
 * the audit log before it is sent and after.
 *
 * @param probe asks
 * @param log keeps the entries
 * @param clock dates them
 */
record ThresholdCheck(EndpointProbe probe, AttemptLog log, Clock clock) {

  /**
   * Asks. Blocks for as long as a picture takes.
   *
   * @throws StoreFailure if the audit log cannot take the entry; nothing is sent then
   */
  ThresholdReport of(Endpoint endpoint, String model, Cancellation cancellation) {
    note(endpoint, model, "asked");
    ThresholdReport report = probe.checkThresholds(endpoint, model, cancellation);
    note(endpoint, model, report.finding().name());
    return report;
  }

  private void note(Endpoint endpoint, String model, String what) {
    String detail = endpoint.name() + " " + endpoint.baseUrl() + " " + model + ": " + what;
    log.note(new AuditEntry(clock.instant(), AuditEvent.THRESHOLD_CHECK, null, detail));
  }
}
