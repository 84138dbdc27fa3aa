package assay.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value in a plan file, before it is known what it means. */
public sealed interface PlanNode {
  /** Nothing stands there. */
  record Nothing() implements PlanNode {}

  /** A plain value, as it was written. */
  record Plain(String text) implements PlanNode {}

  /** A list. */
  record Many(List<PlanNode> items) implements PlanNode {
    public Many {
      items = List.copyOf(items);
    }
  }

  /** Keys with values, in their order. */
  record Named(Map<String, PlanNode> entries) implements PlanNode {
    public Named {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }
}
