package assay.exchange.intake;

import assay.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What came of a file of cases, and what did not, in sentences. */
public final class LossWords {
  private static final String BY_NAME = "*";

  private LossWords() {}

  /**
   * A sentence on each line; what tells red-team material stands indented.
   *
   * @param file the name of the file
   */
  public static List<String> lines(Texts texts, String file, LossReport report) {
    LossReport.Counts counts = report.counts();
    List<String> lines = new ArrayList<>();
    lines.add(
        texts.of(
            "intake.read",
            file,
            report.format(),
            counts.rows(),
            counts.cases(),
            counts.duplicates()));
    lines.add(texts.of("intake.red-team", report.skipped().getOrDefault(Skipped.RED_TEAM, 0)));
    report.markers().forEach((marker, rows) -> lines.add("  " + by(texts, marker, rows)));
    report.skipped().entrySet().stream()
        .filter(skipped -> skipped.getKey() != Skipped.RED_TEAM)
        .forEach(
            skipped ->
                lines.add(texts.of("intake.skipped." + skipped.getKey(), skipped.getValue())));
    if (!report.notTaken().isEmpty()) {
      lines.add(texts.of("intake.not-taken", notTaken(report)));
    }
    return lines;
  }

  private static String notTaken(LossReport report) {
    return report.notTaken().entrySet().stream()
        .map(lost -> lost.getKey() + " (" + lost.getValue() + ")")
        .collect(Collectors.joining(", "));
  }

  private static String by(Texts texts, String marker, int rows) {
    return marker.equals(BY_NAME)
        ? texts.of("intake.red-team.by-name", rows)
        : texts.of("intake.red-team.by", marker, rows);
  }
}
