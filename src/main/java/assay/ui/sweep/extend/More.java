package assay.ui.sweep.extend;

import assay.run.design.PlannedCase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a sweep gets more of.
 *
 * @param repeats of each cell, those until now included
 * @param dollars the budget for all of it; null for none
 * @param levels further ones, by the index of their axis, as cells call them
 * @param cases further ones
 */
record More(
    int repeats,
    @Nullable BigDecimal dollars,
    Map<Integer, List<String>> levels,
    List<PlannedCase> cases) {
  More {
    levels = Map.copyOf(levels);
    cases = List.copyOf(cases);
  }
}
