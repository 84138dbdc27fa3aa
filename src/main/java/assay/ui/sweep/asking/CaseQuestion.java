package assay.ui.sweep.asking;

import java.util.List;
import java.util.Optional;

/** Asks a person about several cases at once. On the screen's thread. */
@FunctionalInterface
public interface CaseQuestion {
  /**
   * The index of the answer for each case, in their order; empty if the person does not want to
   * answer. The call returns with the answers, while the window goes on drawing.
   */
  Optional<List<Integer>> ask(Asked asked);
}
