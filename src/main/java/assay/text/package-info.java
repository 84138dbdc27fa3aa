/**
 * Every sentence that a person reads, by key and in each language.
 *
 * <p>Uses the core alone. Whoever shows a word asks here for it; no sentence stands in any other
 * package.
 */
@NullMarked
package assay.text;

import org.jspecify.annotations.NullMarked;
