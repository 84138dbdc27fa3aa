package assay.rules.breach.endpoint;

import assay.rules.breach.store.StoreKnowsUi;

/** Planted: a breach that a rule must find. */
public class EndpointKnowsStore {
  StoreKnowsUi known;
}
