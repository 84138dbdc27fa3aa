package assay.rules.breach.ui.insight;

import assay.rules.breach.ui.sweep.SweepScreen;

/** Planted: a breach that a rule must find. */
public class InsightKnowsAnother {
  SweepScreen known;
}
