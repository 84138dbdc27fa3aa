package assay.exchange.gate;

import assay.exchange.PlanNode;
import assay.exchange.PlanNode.Named;
import assay.exchange.PlanNode.Plain;
import assay.exchange.gate.BaselineRule.NewReasons;
import assay.figures.gate.Margin;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a gate file says of a baseline: a file alone, or keys. */
final class BaselineReader {
  private static final String FILE = "file";
  private static final String MARGIN = "nonInferiorityMargin";

  private final GateValues values;
  private final Path folder;

  /**
   * Reads with these.
   *
   * @param folder what the baseline's file is relative to
   */
  BaselineReader(GateValues values, Path folder) {
    this.values = values;
    this.folder = folder;
  }

  @Nullable BaselineRule read(String where, @Nullable PlanNode node) {
    if (node instanceof Plain plain) {
      return read(where, new Named(Map.of(FILE, plain)));
    }
    if (node instanceof Named named) {
      return read(where, named);
    }
    values.tell(where, "gate.file.baseline");
    return null;
  }

  private BaselineRule read(String where, Named named) {
    values.onlyKeys(
        where, named, List.of(FILE, MARGIN, "minimumRepeats", "confidence", "newReasons"));
    Margin margin =
        new Margin(
            values.share(where, named, MARGIN, BaselineRule.USUAL.margin().most()),
            values.confidence(where, named));
    if (!margin.canBeKept()) {
      values.tell(GateValues.below(where, MARGIN), "gate.file.never");
    }
    return new BaselineRule(
        file(GateValues.below(where, FILE), named),
        margin,
        values.fewest(where, named),
        values.constant(where, named, "newReasons", NewReasons.WARN));
  }

  private @Nullable Path file(String where, Named named) {
    String text = values.plain(where, named, FILE);
    if (text == null) {
      return null;
    }
    try {
      Path given = Path.of(text);
      if (given.isAbsolute() || text.isBlank()) {
        values.tell(where, "gate.file.relative", text);
      }
      return folder.resolve(given);
    } catch (InvalidPathException e) {
      values.tell(where, "exchange.plan.no-path");
      return null;
    }
  }
}
