/** What a workspace gives to bundles and takes from them. */
@NullMarked
package assay.run.bundle;

import org.jspecify.annotations.NullMarked;
