/**
 * Exact probabilities and tests of counts, on which comparisons and stopping stand: binomial,
 * hypergeometric, Fisher, McNemar, Holm, and the normal and Student's distributions.
 *
 * <p>Uses {@code figures} alone, and no library. Pure and free of chance; what needs a draw lives
 * in {@code compare}. Methods and sources: docs/statistics.md.
 */
@NullMarked
package assay.figures.exact;

import org.jspecify.annotations.NullMarked;
