/**
 * Attempts for other tools: a list of formats, each a class. {@code docs/columns.md} documents the
 * columns. Of a locked case nothing goes out but hashes; no key ever does.
 */
@NullMarked
package assay.exchange.export;

import org.jspecify.annotations.NullMarked;
