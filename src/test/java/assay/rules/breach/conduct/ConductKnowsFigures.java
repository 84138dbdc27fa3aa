package assay.rules.breach.conduct;

import assay.rules.breach.figures.FiguresKnowConduct;

/** Planted: a breach that a rule must find. */
public class ConductKnowsFigures {
  FiguresKnowConduct known;
}
