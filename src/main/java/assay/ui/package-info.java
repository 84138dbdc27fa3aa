/**
 * What every screen shares: the workspace's model, the door to the screen's thread, work beside it,
 * notices, questions, file dialogs, small controls, style names and icons.
 *
 * <p>Every screen package and the shell may use it; it knows none of them, and no adapter. No rule
 * about attempts or conduct comes in here.
 */
@NullMarked
package assay.ui;

import org.jspecify.annotations.NullMarked;
