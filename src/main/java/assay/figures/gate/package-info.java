/**
 * What a nightly build asks of a block rate: that it stays within limits, or that it is no worse
 * than it was by more than a margin. Three answers, never two: what the repeats do not settle is
 * neither kept nor broken.
 *
 * <p>Uses {@code figures} and {@code figures.compare} alone. Pure. What is guaranteed:
 * docs/gate.md.
 */
@NullMarked
package assay.figures.gate;

import org.jspecify.annotations.NullMarked;
