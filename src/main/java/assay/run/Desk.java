package assay.run;

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
    AttemptLog log, Blobs blobs, Submit submit, Keys keys, Simulation simulation, Clock clock) {}
