package assay.run;

import assay.attempt.Endpoint;
import java.time.Duration;
import java.util.List;

/** Where no endpoint can be tried: nothing is ever sent. */
final class UnableProbe implements EndpointProbe {
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
