package assay.run;

import assay.attempt.Endpoint;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * An open workspace with all that a front end may do in it.
 *
 * @param log the attempts
 * @param blobs the images
 * @param submit the one way to send
 * @param gates keys, and what tries them
 * @param simulation the simulator
 * @param clock what time it is
 */
public record Desk(
    AttemptLog log, Blobs blobs, Submit submit, Gates gates, Simulation simulation, Clock clock) {

  /** A desk at which no endpoint can be tried. */
  public Desk(
      AttemptLog log, Blobs blobs, Submit submit, Keys keys, Simulation simulation, Clock clock) {
    this(log, blobs, submit, new Gates(keys, EndpointProbe.NONE), simulation, clock);
  }

  /** Where keys come from. */
  public Keys keys() {
    return gates.keys();
  }

  /** Tries endpoints, without sending a case. */
  public EndpointProbe probe() {
    return gates.probe();
  }

  /**
   * Asks an endpoint with a threshold that does not exist whether it reads thresholds, and writes
   * so into the audit log. It may be billed: ask first. Blocks for as long as a picture takes.
   *
   * @throws StoreFailure if the audit log cannot take the entry; nothing is sent then
   */
  public EndpointProbe.ThresholdReport checkThresholds(
      Endpoint endpoint, String model, Cancellation cancellation) {
    return new ThresholdCheck(probe(), log, clock).of(endpoint, model, cancellation);
  }

  /**
   * Sends the repeats of a run that were never begun, as {@link Submit#resume} says; the simulator
   * is called where it is now.
   */
  public Optional<RunHandle> resume(UUID run, RunListener listener) {
    return submit.resume(run, this::today, listener);
  }

  /**
   * An endpoint as it can be called now: of the simulator only the port changes from start to
   * start, not what it plays.
   */
  public Endpoint today(Endpoint then) {
    if (!then.isSimulated()) {
      return then;
    }
    String url = then.baseUrl();
    int host = url.indexOf("://") + 3;
    int path = url.indexOf('/', host);
    return then.at(simulation.baseUrl() + (path < 0 ? "" : url.substring(path)));
  }

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
