package assay.rules.breach.store;

import assay.rules.breach.ui.UiKnowsEndpoint;

/** Planted: a breach that a rule must find. */
public class StoreKnowsUi {
  UiKnowsEndpoint known;
}
