/**
 * When enough repeats have been sent: rules that hold however often one looks.
 *
 * <p>Uses {@code figures} and {@code figures.exact} alone. Pure: the same counts give the same
 * answer, whatever way led to them. What is guaranteed: docs/statistics.md.
 */
@NullMarked
package assay.figures.stopping;

import org.jspecify.annotations.NullMarked;
