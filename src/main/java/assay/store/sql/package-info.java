/** The database: the only package that speaks SQL. */
@NullMarked
package assay.store.sql;

import org.jspecify.annotations.NullMarked;
