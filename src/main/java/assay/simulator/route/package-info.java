/**
 * What a path asks for, through which door it comes in, and which key that door takes.
 *
 * <p>For the simulator alone. Knows no socket: a request is its path, its query and its headers.
 */
@NullMarked
package assay.simulator.route;

import org.jspecify.annotations.NullMarked;
