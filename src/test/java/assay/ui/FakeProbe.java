package assay.ui;

import assay.attempt.Endpoint;
import assay.run.Cancellation;
import assay.run.EndpointProbe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tests that end as they were told to, and remember what they were asked. */
public final class FakeProbe implements EndpointProbe {
  public final List<Endpoint> tested = new ArrayList<>();
  public final List<String> checked = new ArrayList<>();

  /** The wish to stop of the last call. */
  public Cancellation cancellation = new Cancellation();

  public Report report =
      new Report(
          "https://generativelanguage.googleapis.com/v1beta/models",
          Finding.OPEN,
          Duration.ofMillis(412),
          200,
          "",
          List.of(
              new Offer("gemini-3-pro-image", "Nano Banana Pro", true),
              new Offer("gemini-3.1-flash-image", "Nano Banana 2", true),
              new Offer("gemini-9-image", "Nano Banana 9", true),
              new Offer("text-embedding-005", "Text Embedding", false)));

  public ThresholdReport thresholds =
      new ThresholdReport(Thresholding.READS, 400, "Invalid value at 'safety_settings[0]'");

  @Override
  public Report test(Endpoint endpoint, Cancellation wish) {
    tested.add(endpoint);
    cancellation = wish;
    return report;
  }

  @Override
  public ThresholdReport checkThresholds(Endpoint endpoint, String model, Cancellation wish) {
    checked.add(endpoint.name() + " " + model);
    cancellation = wish;
    return thresholds;
  }
}
