package assay.figures.finding;

import assay.figures.compare.Comparison;

/**
 * Two levels of an axis over the same cases.
 *
 * @param from the level that others are held against: the loosest threshold, or else the first
 *     level that was declared
 * @param to the other level
 * @param comparison what it says
 */
public record LevelFinding(String from, String to, Comparison comparison) {}
