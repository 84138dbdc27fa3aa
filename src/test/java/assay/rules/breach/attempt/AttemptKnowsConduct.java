package assay.rules.breach.attempt;

import assay.rules.breach.conduct.ConductKnowsFigures;

/** Planted: a breach that a rule must find. */
public class AttemptKnowsConduct {
  ConductKnowsFigures known;
}
