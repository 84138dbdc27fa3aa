/**
 * Sweeps: the same cases under several configurations, several times each. What is planned, in what
 * order it is sent, at what pace and within what budget, what came of each cell, and what may be
 * said of it in the end.
 *
 * <p>Sends through {@link assay.run.Submit} alone, which asks the conduct rules before each
 * request. Owns the port {@link assay.run.sweep.SweepLog}. {@code work} beneath it sends. Front
 * ends and adapters may use it.
 */
@NullMarked
package assay.run.sweep;

import org.jspecify.annotations.NullMarked;
