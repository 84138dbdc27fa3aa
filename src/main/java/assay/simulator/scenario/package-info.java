/**
 * Scenarios: scripts of the simulator as YAML files, which may come from anybody and are read as
 * such.
 *
 * <p>They are described in {@code docs/scenarios.md} and by {@code scenario.schema.json}, and a
 * test holds the three against one another. Whatever is wrong with one is told, all at once, and
 * nothing that a file holds makes the reader throw.
 */
@NullMarked
package assay.simulator.scenario;

import org.jspecify.annotations.NullMarked;
