package assay.rules.breach.simulator;

import assay.rules.breach.endpoint.EndpointKnowsStore;

/** Planted: a breach that a rule must find. */
public class SimulatorKnowsEndpoint {
  EndpointKnowsStore known;
}
