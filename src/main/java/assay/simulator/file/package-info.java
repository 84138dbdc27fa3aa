/**
 * Files that clients upload, and how they are uploaded.
 *
 * <p>For the simulator alone. What comes stands in temporary files that have no name, so that
 * nothing is left behind, however this program ends. Knows no socket: an upload is a stream.
 */
@NullMarked
package assay.simulator.file;

import org.jspecify.annotations.NullMarked;
