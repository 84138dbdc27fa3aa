package assay.ui.sweep.grid;

import assay.figures.Rate;
import java.util.Locale;

/** How red a cell is. It only repeats what its numbers say. */
enum Heat {
  NONE,
  NEVER,
  LOW,
  MIDDLE,
  HIGH;

  /** What a block rate looks like. */
  static Heat of(Rate blocked) {
    if (blocked.total() == 0) {
      return NONE;
    }
    if (blocked.hits() == 0) {
      return NEVER;
    }
    int thirds = 3 * blocked.hits();
    if (thirds <= blocked.total()) {
      return LOW;
    }
    return thirds <= 2 * blocked.total() ? MIDDLE : HIGH;
  }

  /** Such as {@code heat-low}. */
  String styleClass() {
    return "heat-" + name().toLowerCase(Locale.ROOT);
  }
}
