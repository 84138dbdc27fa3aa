package assay.rules.breach.ui.audit;

import assay.rules.breach.ui.sweep.SweepScreen;

/** Planted: a breach that a rule must find. */
public class AuditKnowsAnother {
  SweepScreen known;
}
