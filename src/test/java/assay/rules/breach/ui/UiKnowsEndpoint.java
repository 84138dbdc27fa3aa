package assay.rules.breach.ui;

import assay.rules.breach.endpoint.EndpointKnowsStore;

/** Planted: a breach that a rule must find. */
public class UiKnowsEndpoint {
  EndpointKnowsStore known;
}
