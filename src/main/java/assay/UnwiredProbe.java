package assay;

import assay.attempt.Endpoint;
import assay.run.Cancellation;
import assay.run.EndpointProbe;
import java.time.Duration;
import java.util.List;

/** Stands where the desk has no probe: tries nothing and says so. */
final class UnwiredProbe implements EndpointProbe {
  @Override
  public Report test(Endpoint endpoint, Cancellation cancellation) {
    return new Report(endpoint.baseUrl(), Finding.NOT_REACHED, Duration.ZERO, null, "", List.of());
  }

  @Override
  public ThresholdReport checkThresholds(
      Endpoint endpoint, String model, Cancellation cancellation) {
    return new ThresholdReport(Thresholding.UNCLEAR, null, "");
  }
}
