/**
 * Numbers about outcomes: rates with their intervals, prices, and sums under the three assumptions
 * about blocked attempts.
 *
 * <p>Uses {@code attempt} alone. Pure: the same facts give the same figures.
 */
@NullMarked
package assay.figures;

import org.jspecify.annotations.NullMarked;
