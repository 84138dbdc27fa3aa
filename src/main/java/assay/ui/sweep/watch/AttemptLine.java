package assay.ui.sweep.watch;

import java.util.UUID;

/**
 * An attempt of the cell that is looked into, in words.
 *
 * @param place which repeat of the cell it is, and which step of it where there are several
 * @param title what came of it
 * @param reason as the service spells it
 * @param took how long
 * @param tokens how many
 */
record AttemptLine(
    UUID id, String place, String title, String reason, String took, String tokens) {}
