package assay.rules.breach.ui.workbench;

import assay.rules.breach.ui.insight.InsightScreen;

/** Planted: a breach that a rule must find. */
public class WorkbenchKnowsAnother {
  InsightScreen known;
}
