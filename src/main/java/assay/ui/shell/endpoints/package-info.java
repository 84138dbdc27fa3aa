/**
 * The endpoints as the user sets them up: the menu in the top bar, the window with the list and the
 * form, their keys and their tests.
 *
 * <p>The shell alone uses it, by {@link assay.ui.shell.endpoints.Endpoints}. It sends no case and
 * knows no adapter; tests go through {@link assay.run.EndpointProbe}.
 */
@NullMarked
package assay.ui.shell.endpoints;

import org.jspecify.annotations.NullMarked;
