package assay.ui.sweep.extend;

import assay.run.sweep.SweepPlan;
import java.util.UUID;
import java.util.function.Consumer;

/** Goes on with a sweep. On the screen's thread; returns at once. */
@FunctionalInterface
public interface Extender {
  /**
   * Sends what is missing.
   *
   * @param plan all of the sweep, with what is new
   * @param problem takes the sentence that says why it does not go on; empty if it does
   */
  void extend(UUID sweep, SweepPlan plan, Consumer<String> problem);
}
