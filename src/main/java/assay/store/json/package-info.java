/** What is written as JSON, be it a file of its own or a column of a row. */
@NullMarked
package assay.store.json;

import org.jspecify.annotations.NullMarked;
