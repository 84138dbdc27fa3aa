/** Images by hash, and their small copies. */
@NullMarked
package assay.store.blobs;

import org.jspecify.annotations.NullMarked;
