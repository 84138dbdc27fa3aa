package assay.ui.sweep.watch;

import java.util.UUID;

/**
 * A sweep that can be looked at.
 *
 * @param number in its session, from 1
 * @param name how a person calls it
 * @param words what it is called in the list
 */
record SweepChoice(UUID id, int number, String name, String words) {}
