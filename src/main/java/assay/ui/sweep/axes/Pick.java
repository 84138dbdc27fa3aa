package assay.ui.sweep.axes;

/**
 * Something to be picked.
 *
 * @param key what it is
 * @param words what it is called
 */
record Pick(String key, String words) {}
