package assay.ui.sweep.watch;

/**
 * What was spent, in words and as a part of the budget.
 *
 * @param words such as {@code $9.38 of $25.00 · images: 70}
 * @param assumption what a block is taken to cost
 * @param fraction of the budget, 0 to 1; below 0 if there is none
 */
record Spent(String words, String assumption, double fraction) {
  /** Nothing. */
  static final Spent NOTHING = new Spent("", "", -1);
}
