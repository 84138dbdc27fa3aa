package assay.exchange.report;

import assay.attempt.Outcome.Group;
import assay.run.sweep.CellResult.Counts;
import assay.text.Texts;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many attempts of a cell ended in a group of outcomes. */
public record GroupCount(Group group, int count) {
  /** All four, in their order. */
  public static List<GroupCount> of(Counts counts) {
    return List.of(
        new GroupCount(Group.SHOWN, counts.shown()),
        new GroupCount(Group.BY_SETTING, counts.bySetting()),
        new GroupCount(Group.OTHER_FILTER, counts.otherFilter()),
        new GroupCount(Group.ERROR, counts.errors()));
  }

  String title(Texts texts) {
    return texts.of("group." + group);
  }

  /** Those that are there, on one line. */
  public static String words(List<GroupCount> groups, Texts texts) {
    return groups.stream()
        .filter(group -> group.count() > 0)
        .map(group -> texts.of("report.sweep.count", group.title(texts), group.count()))
        .collect(Collectors.joining(" · "));
  }

  /** Reasons and how often each came, on one line, in the order of their names. */
  static String reasons(Counts counts) {
    return new TreeMap<>(counts.reasons())
        .entrySet().stream()
            .map(reason -> reason.getKey() + " × " + reason.getValue())
            .collect(Collectors.joining(", "));
  }
}
