package assay.rules.breach.exchange;

import assay.rules.breach.Wiring;

/** Planted: a breach that a rule must find. */
public class ExchangeKnowsRoot {
  Wiring known;
}
