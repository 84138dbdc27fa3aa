package assay.rules.breach.figures;

import assay.rules.breach.conduct.ConductKnowsFigures;

/** Planted: a breach that a rule must find. */
public class FiguresKnowConduct {
  ConductKnowsFigures known;
}
