package assay.rules.breach.exchange;

import assay.rules.breach.cli.CliKnowsStore;

/** Planted: a breach that a rule must find. */
public class ExchangeKnowsCli {
  CliKnowsStore known;
}
