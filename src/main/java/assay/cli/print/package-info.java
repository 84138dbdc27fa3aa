/**
 * What the commands print: sentences, tables and lines, for any width of terminal.
 *
 * <p>Used by {@code cli} alone; knows no command.
 */
@NullMarked
package assay.cli.print;

import org.jspecify.annotations.NullMarked;
