/**
 * The window around the screens: top bar with sessions, endpoint, navigation, search and settings;
 * status bar; theme; notices and dialogs.
 *
 * <p>Only the wiring uses it, by its one public class. It knows no screen: it is handed a list.
 */
@NullMarked
package assay.ui.shell;

import org.jspecify.annotations.NullMarked;
