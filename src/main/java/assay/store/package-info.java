/**
 * The workspace folder: the log of attempts in SQLite, images by hash, settings, and where keys
 * come from.
 *
 * <p>{@code Wiring} alone uses it; everybody else knows the ports of {@code run} that it fills. The
 * only part that speaks SQL is {@code sql}. No network, no screen, and never a key on the disk.
 */
@NullMarked
package assay.store;

import org.jspecify.annotations.NullMarked;
