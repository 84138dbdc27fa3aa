package assay.run;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a runner has to do: a run, or what is left of one.
 *
 * @param order what was ordered
 * @param run where its attempts belong
 * @param repeats the numbers of the repeats that are to be sent, from 1
 */
record Work(Order order, AttemptLog.Run run, List<Integer> repeats) {
  Work {
    repeats = List.copyOf(repeats);
  }

  /** All of it. */
  static Work all(Order order, AttemptLog.Run run) {
    return new Work(order, run, IntStream.rangeClosed(1, order.repeats()).boxed().toList());
  }
}
