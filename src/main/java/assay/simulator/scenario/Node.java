package assay.simulator.scenario;

import java.util.List;
import java.util.Map;

/** A value in a scenario, before it is known what it means. */
sealed interface Node {
  /** The line in which it begins, from 1. */
  int line();

  /** Nothing stands there. */
  record Nothing(int line) implements Node {}

  /** A plain value, as it was written. */
  record Plain(int line, String text) implements Node {}

  /** A list. */
  record Many(int line, List<Node> items) implements Node {}

  /** Keys with values, in their order. */
  record Named(int line, Map<String, Node> entries) implements Node {}
}
