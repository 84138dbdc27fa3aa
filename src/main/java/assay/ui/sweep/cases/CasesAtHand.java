package assay.ui.sweep.cases;

import assay.ui.sweep.asking.Asking;

/**
 * The cases that a person chooses from, and who asks about them: for the next sweep, and for one
 * that gets more.
 */
public record CasesAtHand(CaseChoice choice, Asking asking) {}
