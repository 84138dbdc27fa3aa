/**
 * Two configurations over the same cases: whether they differ, by how much, how surely, and what
 * this many repeats could have seen; and stricter levels that block less than looser ones.
 *
 * <p>Uses {@code figures}, {@code figures.exact} and {@code attempt} alone. Pure: what is drawn is
 * drawn by a seed, so that the same counts and the same seed give the same figures. Methods,
 * sources and what is guaranteed: docs/statistics.md.
 */
@NullMarked
package assay.figures.compare;

import org.jspecify.annotations.NullMarked;
