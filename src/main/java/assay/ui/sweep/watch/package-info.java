/**
 * Watching sweeps: how far one is, what each lane does, what was spent, what came of each cell, and
 * the commands that pause, resume, cancel and extend.
 *
 * <p>Only {@link Watching} is for others, and only the screen of sweeps uses it.
 */
@NullMarked
package assay.ui.sweep.watch;

import org.jspecify.annotations.NullMarked;
