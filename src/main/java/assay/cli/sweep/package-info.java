/**
 * Sweeps on the command line: planned by a file, watched, judged by a gate, and told in files for
 * other programs.
 *
 * <p>Used by the commands alone and knows none of them: they hand it an open workspace.
 */
@NullMarked
package assay.cli.sweep;

import org.jspecify.annotations.NullMarked;
