package assay.rules.breach.ui.sweep;

import assay.rules.breach.ui.workbench.WorkbenchScreen;

/** Planted: a breach that a rule must find. */
public class SweepKnowsAnother {
  WorkbenchScreen known;
}
