/**
 * Measures how fast the program is, and makes large workspaces to measure it with. Compiled with
 * the tests, started by hand, never shipped; see {@code docs/performance.md}.
 *
 * <p>A goal is a ratio: ours and a floor, as plain as it can be written, take turns in one process
 * or one run, and the median of the rounds counts.
 */
@NullMarked
package assay.bench;

import org.jspecify.annotations.NullMarked;
