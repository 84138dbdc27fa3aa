package assay.rules.breach.cli;

import assay.rules.breach.store.StoreKnowsUi;

/** Planted: a breach that a rule must find. */
public class CliKnowsStore {
  StoreKnowsUi known;
}
