/**
 * The file of an {@code .assay} bundle: a plain ZIP of stored members, its manifest and its seal.
 * It knows nothing of attempts. Whatever is read is hostile: everything is checked before anything
 * is decoded, handed out or written.
 */
@NullMarked
package assay.exchange.bundle.file;

import org.jspecify.annotations.NullMarked;
