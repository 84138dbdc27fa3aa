/**
 * The JSON of answers, before anything of it is drawn: whole, cut into the events of a stream, and
 * with what Vertex AI and native gateways make different.
 *
 * <p>For the simulator alone. Pure: the same inputs give the same tree. Knows no socket.
 */
@NullMarked
package assay.simulator.answer;

import org.jspecify.annotations.NullMarked;
