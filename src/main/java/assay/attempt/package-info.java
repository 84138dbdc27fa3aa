/**
 * The facts of an attempt and how an answer to it is judged: case, configuration, answer, outcome,
 * tokens, review.
 *
 * <p>Everything may use this package. It uses plain Java alone: no screen, no HTTP, no SQL, no JSON
 * library, no clock and no file may ever come in.
 */
@NullMarked
package assay.attempt;

import org.jspecify.annotations.NullMarked;
