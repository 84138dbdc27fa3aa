/**
 * Files in and out: plans, reference images, sample cases, and attempts as JSON. Every file that
 * comes in is hostile until it is checked.
 *
 * <p>Uses the core alone; front ends may use it. It never sends and never shows: what is wrong
 * comes back as a {@link assay.exchange.Problem} with a text key.
 */
@NullMarked
package assay.exchange;

import org.jspecify.annotations.NullMarked;
