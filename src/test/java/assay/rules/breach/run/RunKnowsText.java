package assay.rules.breach.run;

import assay.rules.breach.text.TextKnowsRun;

/** Planted: a breach that a rule must find. */
public class RunKnowsText {
  TextKnowsRun known;
}
