/**
 * The image services: per dialect a pure writer and a pure reader, and one HTTP sender for all.
 *
 * <p>Uses the core. Writers and readers know no socket and no file; the sender judges nothing. No
 * front end sees this package.
 */
@NullMarked
package assay.endpoint;

import org.jspecify.annotations.NullMarked;
