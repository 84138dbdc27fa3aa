package assay.rules.breach.text;

import assay.rules.breach.run.RunKnowsText;

/** Planted: a breach that a rule must find. */
public class TextKnowsRun {
  RunKnowsText known;
}
