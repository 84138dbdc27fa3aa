package assay.rules.breach.ui.shell;

import assay.rules.breach.ui.workbench.WorkbenchScreen;

/** Planted: a breach that a rule must find. */
public class ShellKnowsAnother {
  WorkbenchScreen known;
}
