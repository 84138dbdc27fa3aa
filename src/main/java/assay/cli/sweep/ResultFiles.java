package assay.cli.sweep;

import assay.cli.print.Console;
import assay.exchange.baseline.Baselines;
import assay.exchange.export.ExportFile;
import assay.exchange.gate.GateReport;
import assay.exchange.report.HtmlReport;
import assay.exchange.report.JsonReport;
import assay.exchange.report.JunitReport;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepResults;
import assay.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what came of a sweep for other programs. */
final class ResultFiles {
  private final Console console;
  private final Texts texts;
  private final Wishes wishes;
  private boolean whole = true;

  ResultFiles(Console console, Wishes wishes) {
    this.console = console;
    this.texts = console.texts();
    this.wishes = wishes;
  }

  /** Writes all that is wished for; gives back whether all could be written. */
  boolean write(SweepResults results, Optional<GateReport> gate, Clock clock) {
    Wishes.Files files = wishes.files();
    write(files.junit(), to -> JunitReport.write(results, gate, texts, to));
    write(files.json(), to -> JsonReport.write(results, gate, texts, to));
    write(files.html(), to -> HtmlReport.write(results, gate, texts, to));
    if (wishes.voice().json()) {
      print(results, gate);
    }
    freeze(results, clock);
    return whole;
  }

  private void write(@Nullable Path file, ExportFile.Content content) {
    if (file == null) {
      return;
    }
    try {
      ExportFile.write(file, content);
      tell("cli.sweep.written", file);
    } catch (IOException e) {
      whole = false;
      console.problem("cli.sweep.not-written", file.toString());
    }
  }

  private void tell(String key, Path file) {
    if (!wishes.voice().json()) {
      console.say(key, file.toString());
    }
  }

  private void print(SweepResults results, Optional<GateReport> gate) {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    try {
      JsonReport.write(results, gate, texts, to);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail", e);
    }
    console.machineLine(to.toString(StandardCharsets.UTF_8).strip());
  }

  /** What is not whole is nothing to hold later nights against. */
  private void freeze(SweepResults results, Clock clock) {
    Path file = wishes.freeze().file();
    if (file == null) {
      return;
    }
    if (results.sweep().end() != SweepEnd.DONE || results.sweep().part().isPresent()) {
      console.problem("cli.sweep.not-frozen");
      return;
    }
    String name = Objects.requireNonNullElse(wishes.freeze().name(), results.sweep().head().name());
    write(file, to -> Baselines.write(Baselines.freeze(results, name, clock.instant()), to));
  }
}
