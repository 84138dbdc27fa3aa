package assay.cli.bundle;

import assay.cli.print.Console;
import assay.exchange.intake.LossReport;
import assay.exchange.intake.Skipped;
import java.util.stream.Collectors;

/** Prints what came of a file of cases, and what did not. */
final class LossWords {
  private static final String BY_NAME = "*";

  private final Console console;

  LossWords(Console console) {
    this.console = console;
  }

  void print(String file, LossReport report) {
    LossReport.Counts counts = report.counts();
    console.say(
        "intake.read", file, report.format(), counts.rows(), counts.cases(), counts.duplicates());
    console.say("intake.red-team", report.skipped().getOrDefault(Skipped.RED_TEAM, 0));
    report
        .markers()
        .forEach(
            (marker, rows) ->
                console.line("  " + (marker.equals(BY_NAME) ? byName(rows) : by(marker, rows))));
    report.skipped().entrySet().stream()
        .filter(skipped -> skipped.getKey() != Skipped.RED_TEAM)
        .forEach(skipped -> console.say("intake.skipped." + skipped.getKey(), skipped.getValue()));
    if (!report.notTaken().isEmpty()) {
      String names =
          report.notTaken().entrySet().stream()
              .map(lost -> lost.getKey() + " (" + lost.getValue() + ")")
              .collect(Collectors.joining(", "));
      console.say("intake.not-taken", names);
    }
  }

  private String by(String marker, int rows) {
    return console.texts().of("intake.red-team.by", marker, rows);
  }

  private String byName(int rows) {
    return console.texts().of("intake.red-team.by-name", rows);
  }
}
