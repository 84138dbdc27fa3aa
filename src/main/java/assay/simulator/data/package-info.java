/**
 * Opens the simulator's tables: its models, its request fields, its rules, its palettes.
 *
 * <p>For the simulator alone. Knows the form of the files and nothing of what stands in them.
 */
@NullMarked
package assay.simulator.data;

import org.jspecify.annotations.NullMarked;
