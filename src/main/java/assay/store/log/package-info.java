/** The log file of a workspace: rolling, owner-only, without keys, written beside its callers. */
@NullMarked
package assay.store.log;

import org.jspecify.annotations.NullMarked;
