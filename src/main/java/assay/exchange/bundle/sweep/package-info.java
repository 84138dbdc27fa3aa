/**
 * How a sweep stands in a bundle: a line of the sweep, and a line of each of its cells. Pure; knows
 * no file. What is read is hostile until it is checked here.
 */
@NullMarked
package assay.exchange.bundle.sweep;

import org.jspecify.annotations.NullMarked;
