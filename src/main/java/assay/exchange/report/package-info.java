/**
 * A sweep for other programs and for people: JUnit XML for build servers, JSON for scripts, a page
 * for a browser; each with what a gate said of it, or without a gate. No prompt and no picture
 * stands in any of them, and nothing that looks like a key.
 *
 * <p>Uses the core, {@code exchange.gate} and {@code exchange.baseline}; front ends may use it. It
 * writes to what it is given; a file that must not be half there is the caller's business.
 */
@NullMarked
package assay.exchange.report;

import org.jspecify.annotations.NullMarked;
