/**
 * The gate of a nightly build: what a gate file asks of the cells of a sweep, and what the sweep
 * says to each of them. A cell is judged by its own repeats, never by an average.
 *
 * <p>Uses the core, {@code exchange} and {@code exchange.baseline}; front ends and reports may use
 * it. Gate files are hostile until they are checked. It never sends, never writes and knows no
 * time.
 */
@NullMarked
package assay.exchange.gate;

import org.jspecify.annotations.NullMarked;
