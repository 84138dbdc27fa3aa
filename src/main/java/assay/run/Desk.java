package assay.run;

import assay.attempt.Endpoint;
import java.time.Clock;

/**
 * An open workspace with all that a front end may do in it.
 *
 * @param log the attempts
 * @param blobs the images
 * @param submit the one way to send
 * @param keys where keys come from
 * @param simulation the simulator
 * @param clock what time it is
 */
public record Desk(
    AttemptLog log, Blobs blobs, Submit submit, Keys keys, Simulation simulation, Clock clock) {

  /**
   * The endpoint of a profile as it can be called now: the simulator is started if it is not
   * running.
   */
  public Endpoint endpointOf(EndpointProfile profile) {
    Endpoint endpoint = profile.endpoint();
    return endpoint.isSimulated()
        ? endpoint.at(simulation.baseUrl() + endpoint.baseUrl())
        : endpoint;
  }
}
