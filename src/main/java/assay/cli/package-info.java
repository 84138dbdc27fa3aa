/**
 * The commands: one small class each, over the ports of {@code run} and the files of {@code
 * exchange}. The only package that prints, with {@code cli.print}.
 *
 * <p>Never sees an adapter: {@link assay.cli.Opening} is filled by the root. Sends through {@code
 * Submit} alone.
 */
@NullMarked
package assay.cli;

import org.jspecify.annotations.NullMarked;
