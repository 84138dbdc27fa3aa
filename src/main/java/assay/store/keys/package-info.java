/** Where keys come from. Writes none of them to the disk. */
@NullMarked
package assay.store.keys;

import org.jspecify.annotations.NullMarked;
