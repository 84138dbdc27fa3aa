package assay.exchange.report;

import assay.exchange.baseline.Baseline;
import assay.exchange.gate.GateReport;
import assay.exchange.gate.GateWords;
import assay.exchange.gate.Verdict;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepResults;
import assay.text.FigureWords;
import assay.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A sweep as one page that needs nothing else: no script, no picture, no address. Light or dark, as
 * the reader's system is. What was made up by a simulator is marked so.
 */
public final class HtmlReport {
  private final SweepResults results;
  private final Texts texts;
  private final GateWords words;
  private final Html html;

  private HtmlReport(SweepResults results, Texts texts, Html html) {
    this.results = results;
    this.texts = texts;
    this.words = new GateWords(texts);
    this.html = html;
  }

  /**
   * Writes it in UTF-8.
   *
   * @param gate what a gate said; empty if none was asked
   * @param texts for all words
   * @param to not closed; flushed at the end
   * @throws IOException if it cannot be written
   */
  public static void write(
      SweepResults results, Optional<GateReport> gate, Texts texts, OutputStream to)
      throws IOException {
    Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
    new HtmlReport(results, texts, new Html(writer)).page(gate);
    writer.flush();
  }

  private void page(Optional<GateReport> gate) throws IOException {
    head();
    html.element("h1", title());
    if (results.simulated()) {
      html.raw("<p class=\"simulated\" role=\"note\"><strong>")
          .text(texts.of("shell.simulated"))
          .raw("</strong> ")
          .text(texts.of("report.sweep.simulated"))
          .raw("</p>\n");
    }
    facts(gate);
    findings();
    if (gate.isPresent()) {
      gates(gate.get());
      warnings(gate.get());
    }
    new HtmlCells(results, texts, html).write();
    html.raw("</main>\n</body>\n</html>\n");
  }

  private String title() {
    return texts.of("report.sweep.title", results.sweep().head().name());
  }

  private void head() throws IOException {
    String mark = results.simulated() ? texts.of("shell.simulated") + " · " : "";
    html.raw("<!DOCTYPE html>\n<html lang=\"" + texts.language().tag() + "\">\n<head>\n")
        .raw("<meta charset=\"utf-8\">\n")
        .raw(
            "<meta http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
        .raw("<title>" + Html.escaped(mark + title()) + "</title>\n")
        .raw("<style>\n" + sheet("light.css"))
        .raw("@media (prefers-color-scheme: dark) {\n" + sheet("dark.css") + "}\n")
        .raw(sheet("report.css") + "</style>\n</head>\n<body>\n<main>\n");
  }

  private static String sheet(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own stylesheets cannot be read", e);
    }
  }

  private void facts(Optional<GateReport> gate) throws IOException {
    Sweep.Head head = results.sweep().head();
    html.raw("<dl>\n");
    fact("report.sweep.opened", head.openedAt().truncatedTo(ChronoUnit.SECONDS).toString());
    String attempts = texts.of("format.kOfN", results.begun(), results.wanted());
    fact("report.sweep.attempts", attempts);
    for (String line : new FigureWords(texts).sumLines(results.spent())) {
      html.raw("<dd>").text(line).raw("</dd>\n");
    }
    if (gate.isPresent()) {
      fact("report.sweep.gate", gate.get().name());
      Optional<Baseline.Head> baseline = gate.get().baseline();
      if (baseline.isPresent()) {
        fact("report.sweep.baseline", frozen(baseline.get()));
      }
    }
    html.raw("</dl>\n");
  }

  private String frozen(Baseline.Head baseline) {
    return texts.of("report.sweep.frozen", baseline.name(), baseline.frozenAt());
  }

  private void fact(String key, String value) throws IOException {
    html.element("dt", texts.of(key)).element("dd", value);
  }

  /** What is said in the end, as in the window and in the terminal. */
  private void findings() throws IOException {
    list("report.sweep.findings", Sentences.of(results, texts));
  }

  private void gates(GateReport report) throws IOException {
    html.raw("<section>\n").element("h2", texts.of("report.sweep.gates"));
    html.raw("<p class=\"result\">")
        .text(words.result(report))
        .raw(" ")
        .text(words.counts(report))
        .raw("</p>\n<table>\n")
        .headings(
            List.of(
                texts.of("report.sweep.verdict"),
                texts.of("report.sweep.asked"),
                texts.of("report.sweep.about"),
                texts.of("report.sweep.why")))
        .raw("<tbody>\n");
    for (Verdict verdict : report.verdicts()) {
      verdict(verdict);
    }
    html.raw("</tbody>\n</table>\n</section>\n");
  }

  private void verdict(Verdict verdict) throws IOException {
    html.raw("<tr>")
        .cell("verdict " + cssClass(verdict.kind()), words.kind(verdict.kind()))
        .cell("name", verdict.place().gate())
        .cell("name", verdict.place().line())
        .cell("why", words.sentence(verdict))
        .raw("</tr>\n");
  }

  private static String cssClass(Verdict.Kind kind) {
    return switch (kind) {
      case PASSED -> "passed";
      case MISSED -> "missed";
      case FLAKY -> "flaky";
      case NOT_JUDGED -> "not-judged";
    };
  }

  private void warnings(GateReport report) throws IOException {
    list("report.sweep.warnings", report.warnings().stream().map(words::warning).toList());
  }

  private void list(String title, List<String> sentences) throws IOException {
    if (sentences.isEmpty()) {
      return;
    }
    html.raw("<section>\n").element("h2", texts.of(title)).raw("<ul>\n");
    for (String sentence : sentences) {
      html.element("li", sentence);
    }
    html.raw("</ul>\n</section>\n");
  }
}
