/**
 * Which cases a sweep tries: those of the session's attempts, the samples, and those of a plan
 * file. What is locked cannot be chosen, and its pictures are never shown.
 *
 * <p>Only {@link CaseChoice} and what it shows are for others, and only the screen of sweeps uses
 * them.
 */
@NullMarked
package assay.ui.sweep.cases;

import org.jspecify.annotations.NullMarked;
