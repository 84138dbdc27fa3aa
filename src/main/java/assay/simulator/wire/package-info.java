/**
 * How bytes and answers are paced and written: JSON with pictures that are drawn on their way,
 * bodies that drip or stop short, and the waits that end when the server does.
 *
 * <p>For the simulator alone. Knows no socket and no script.
 */
@NullMarked
package assay.simulator.wire;

import org.jspecify.annotations.NullMarked;
