/**
 * An OpenAI-compatible gateway before the simulated service: takes image requests in OpenAI's form,
 * turns them into the service's, and tells the answers as gateways are known to tell them.
 *
 * <p>For the simulator alone. Knows no socket and judges nothing.
 */
@NullMarked
package assay.simulator.gateway;

import org.jspecify.annotations.NullMarked;
