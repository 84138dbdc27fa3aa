package assay.ui.shell.endpoints;

import assay.attempt.Endpoint;
import assay.run.Cancellation;
import assay.run.Desk;
import assay.run.EndpointProbe;
import assay.run.EndpointProbe.ThresholdReport;
import assay.run.EndpointProfile;
import assay.run.Keys;
import assay.run.Simulation;
import java.time.Clock;

/**
 * What setting up endpoints needs of the program.
 *
 * @param probe tries an endpoint at no cost
 * @param thresholds tries whether one reads thresholds, which may be billed
 * @param clock for where a model is in its life
 */
public record EndpointPorts(
    Keys keys, Simulation simulation, EndpointProbe probe, ThresholdCheck thresholds, Clock clock) {

  /** Those of an open workspace. */
  public static EndpointPorts of(Desk desk) {
    return new EndpointPorts(
        desk.keys(), desk.simulation(), desk.probe(), desk::checkThresholds, desk.clock());
  }

  /** Tries whether an endpoint reads thresholds. Blocks; never throws for what a service does. */
  @FunctionalInterface
  public interface ThresholdCheck {
    /**
     * Sends a threshold that does not exist; whoever calls it has asked the user.
     *
     * @throws assay.run.StoreFailure if the audit log cannot take it; nothing is sent then
     */
    ThresholdReport check(Endpoint endpoint, String model, Cancellation cancellation);
  }

  /** The endpoint of a profile as it can be called now; starts the simulator if it is that. */
  Endpoint endpointOf(EndpointProfile profile) {
    Endpoint endpoint = profile.endpoint();
    return endpoint.isSimulated()
        ? endpoint.at(simulation.baseUrl() + endpoint.baseUrl())
        : endpoint;
  }
}
