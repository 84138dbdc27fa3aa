package assay.rules.breach.ui;

import assay.rules.breach.ui.workbench.WorkbenchScreen;

/** Planted: a breach that a rule must find. */
public class UiKnowsScreen {
  WorkbenchScreen known;
}
