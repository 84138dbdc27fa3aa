package assay.ui.sweep.watch;

import java.util.UUID;

/**
 * An attempt of the cell that is looked into, in words.
 *
 * @param repeat of the cell, from 1
 * @param title what came of it
 * @param reason as the service spells it
 * @param took how long
 * @param tokens how many
 */
record AttemptLine(UUID id, int repeat, String title, String reason, String took, String tokens) {}
