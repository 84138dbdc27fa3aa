package assay.cli.sweep;

import assay.attempt.Session;
import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import assay.cli.print.Rescue;
import assay.exchange.gate.GateReport;
import assay.exchange.gate.GateWords;
import assay.exchange.gate.Verdict;
import assay.exchange.report.Sentences;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepResults;
import assay.run.sweep.work.SweepHandle;
import assay.text.FigureWords;
import assay.text.Texts;
import java.util.List;
import java.util.Optional;

/** Says what came of a sweep: cells, findings, the gate, and in files for other programs. */
final class SweepEnding {
  /** More verdicts than this that nothing is wrong with are counted and not told. */
  private static final int MOST_TOLD = 40;

  private final SweepBench bench;
  private final Console console;
  private final Texts texts;
  private final Wishes wishes;

  SweepEnding(SweepBench bench, Wishes wishes) {
    this.bench = bench;
    this.console = bench.console();
    this.texts = console.texts();
    this.wishes = wishes;
  }

  /**
   * Says it all, as the log has it now.
   *
   * @return the exit code
   */
  int tell(Session session, SweepHandle handle, SweepEnd end) {
    SweepResults results = bench.sweeps().resultsOf(handle.id()).orElseGet(handle::results);
    int code = tell(session, results, end);
    Rescue.of(bench.desk().submit().unstored(), console);
    return code;
  }

  /**
   * Says it all of figures that are there. What is only a part of a sweep is not judged by a gate:
   * whoever picked the part may have picked by what came of it.
   *
   * @param end how it ended, or how what is missing is to be told
   * @return the exit code
   */
  int tell(Session session, SweepResults results, SweepEnd end) {
    boolean part = results.sweep().part().isPresent();
    Optional<GateReport> gate =
        wishes.gate().filter(choice -> !part).map(choice -> choice.judge(results));
    if (!wishes.voice().json()) {
      print(results, gate);
    }
    boolean written = new ResultFiles(console, wishes).write(results, gate, bench.desk().clock());
    missing(session, results, end);
    int code = part ? ExitCodes.NOT_JUDGED : ExitCodes.of(end, results, gate);
    return written || code == ExitCodes.INTERRUPTED || code == GateReport.MISSED
        ? code
        : ExitCodes.NOT_JUDGED;
  }

  private void missing(Session session, SweepResults results, SweepEnd end) {
    if (!end.isComplete()) {
      console.problem(sentence(end));
      if (results.sweep().arrival() == null) {
        console.problem("cli.sweep.resume", results.sweep().head().number(), session.name());
      }
    }
  }

  /** Where a person goes on by a command, it is named; else the words are those of the window. */
  private static String sentence(SweepEnd end) {
    return switch (end) {
      case PAUSED, CANCELLED, BUDGET_SPENT, REQUESTS_SPENT, TIME_SPENT, ACCOUNT_STOPPED ->
          "cli.sweep.ended." + end;
      case DONE,
          HARD_STOPS,
          BLOCKED_TODAY,
          DAILY_QUOTA,
          UNREACHABLE,
          INCOMPLETE,
          NOT_STORED,
          BROKEN ->
          "sweep.end." + end;
    };
  }

  private void print(SweepResults results, Optional<GateReport> gate) {
    if (results.simulated()) {
      console.line("");
      console.line(texts.of("shell.simulated") + ": " + texts.of("report.sweep.simulated"));
    }
    console.line("");
    new CellTable(console).of(results).forEach(console::line);
    console.line("");
    console.say("cli.sweep.attempts", results.begun(), results.wanted());
    new FigureWords(texts).sumLines(results.spent()).forEach(console::line);
    block(Sentences.of(results, texts));
    gate.ifPresent(this::gate);
  }

  private void block(List<String> sentences) {
    if (!sentences.isEmpty()) {
      console.line("");
      sentences.forEach(console::line);
    }
  }

  private void gate(GateReport report) {
    GateWords words = new GateWords(texts);
    console.line("");
    boolean all = report.verdicts().size() <= MOST_TOLD;
    report.verdicts().stream()
        .filter(verdict -> all || verdict.kind() != Verdict.Kind.PASSED)
        .forEach(verdict -> console.line(line(verdict, words)));
    report.warnings().forEach(warning -> console.line(words.warning(warning)));
    console.line(words.result(report) + " " + words.counts(report));
  }

  private String line(Verdict verdict, GateWords words) {
    return texts.of(
        "cli.sweep.verdict",
        words.kind(verdict.kind()),
        verdict.place().gate(),
        verdict.place().line(),
        words.sentence(verdict));
  }
}
