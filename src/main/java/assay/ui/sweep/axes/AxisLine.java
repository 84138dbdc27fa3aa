package assay.ui.sweep.axes;

/**
 * An axis that was added, in words.
 *
 * @param index where it stands
 * @param name what varies
 * @param levels its levels, in order
 * @param isEditable whether the editor can make exactly it
 */
record AxisLine(int index, String name, String levels, boolean isEditable) {}
