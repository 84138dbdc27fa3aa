/**
 * Files that are whole or not there, and what the disk's failures mean. Knows no other package of
 * the store.
 */
@NullMarked
package assay.store.files;

import org.jspecify.annotations.NullMarked;
