/**
 * Doing: one submit, its repeats, retry and cancel. The only place that sends, after asking {@code
 * conduct}. Owns the ports that the adapters fill.
 *
 * <p>Blocks and reads top to bottom, on virtual threads. Knows no screen, no HTTP, no SQL and no
 * JSON.
 */
@NullMarked
package assay.run;

import org.jspecify.annotations.NullMarked;
