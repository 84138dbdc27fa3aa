/**
 * The settings below the prompt: thresholds, methods, output options, and what the endpoint in hand
 * takes of them.
 *
 * <p>Only composing uses it. What is not taken stays in sight, greyed, with the reason; a value
 * that was chosen for another endpoint is kept and marked, and nothing is sent until it is cleared.
 */
@NullMarked
package assay.ui.workbench.configure;

import org.jspecify.annotations.NullMarked;
