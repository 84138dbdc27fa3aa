package assay.exchange.gate;

import assay.exchange.PlanNode;
import assay.exchange.PlanNode.Named;
import assay.figures.gate.Confidence;
import assay.figures.gate.Limit;
import assay.run.design.PlannedCase.Expected;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one gate of a gate file. */
final class RuleReader {
  private static final List<String> KEYS =
      List.of(
          "name",
          "cases",
          "tags",
          "levels",
          "expected",
          "blockRate",
          "minimumRepeats",
          "confidence",
          "varying");

  /**
   * What is asked of a case by its expectation alone: where it is said never or always to block.
   */
  private static final double NEVER = 0.20;

  private static final double ALWAYS = 0.80;

  private final GateValues values;
  private final String where;

  RuleReader(GateValues values, String where) {
    this.values = values;
    this.where = where;
  }

  /** The gate; null if it is none at all. */
  @Nullable Rule read(PlanNode node) {
    if (!(node instanceof Named gate)) {
      values.tell(where, "gate.file.keys");
      return null;
    }
    values.onlyKeys(where, gate, KEYS);
    Selection selection = selection(gate);
    return new Rule(
        name(gate),
        selection,
        limit(gate, selection.expected()),
        values.fewest(where, gate),
        values.constant(where, gate, "varying", Rule.Varying.JUDGE));
  }

  private String name(Named gate) {
    String place = at("name");
    if (!gate.entries().containsKey("name")) {
      values.tell(place, "gate.file.missing");
    }
    String name = values.plain(place, gate, "name");
    return name == null ? where : values.name(place, name);
  }

  private Selection selection(Named gate) {
    return new Selection(
        values.names(at("cases"), gate.entries().get("cases")),
        values.names(at("tags"), gate.entries().get("tags")),
        levels(gate.entries().get("levels")),
        values.constant(where, gate, "expected", Expected.class));
  }

  private Map<String, Set<String>> levels(@Nullable PlanNode node) {
    Map<String, Set<String>> levels = new LinkedHashMap<>();
    if (node instanceof Named named) {
      named
          .entries()
          .forEach((axis, level) -> levels.put(axis, values.names(at("levels." + axis), level)));
    } else if (node != null) {
      values.tell(at("levels"), "gate.file.levels");
    }
    return levels;
  }

  private Limit limit(Named gate, @Nullable Expected expected) {
    Confidence confidence = values.confidence(where, gate);
    PlanNode asked = gate.entries().get("blockRate");
    if (asked == null && expected != null) {
      return expected == Expected.SHOWN
          ? new Limit(0, NEVER, confidence)
          : new Limit(ALWAYS, 1, confidence);
    }
    if (asked instanceof Named named) {
      return limit(named, confidence);
    }
    values.tell(at("blockRate"), "gate.file.no-limit");
    return new Limit(0, 1, confidence);
  }

  private Limit limit(Named asked, Confidence confidence) {
    String place = at("blockRate");
    values.onlyKeys(place, asked, List.of("atMost", "atLeast"));
    double most = values.share(place, asked, "atMost", 1);
    double least = values.share(place, asked, "atLeast", 0);
    if (asked.entries().isEmpty()) {
      values.tell(place, "gate.file.no-limit");
    }
    if (least > most) {
      values.tell(place, "gate.file.crossed");
      return new Limit(0, 1, confidence);
    }
    Limit limit = new Limit(least, most, confidence);
    if (!limit.canBeKept()) {
      values.tell(place, "gate.file.never");
    }
    return limit;
  }

  private String at(String key) {
    return GateValues.below(where, key);
  }
}
