package assay.cli.sweep;

import assay.run.design.Forecast;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.Terms;
import assay.text.FigureWords;
import assay.text.Formats;
import assay.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What a sweep will take, in sentences. */
final class ForecastLines {
  private final Texts texts;
  private final Formats formats;

  ForecastLines(Texts texts) {
    this.texts = texts;
    this.formats = new Formats(texts);
  }

  /** A sentence on each line, warnings last. */
  List<String> of(SweepPlan plan, Forecast forecast) {
    List<String> lines = new ArrayList<>();
    lines.add(
        texts.of(
            plan.isForTheEdge() ? "cli.sweep.forecast.edge" : "cli.sweep.forecast",
            plan.name(),
            plan.cases().size(),
            forecast.cells(),
            forecast.requests().most()));
    lines.add(
        texts.of(
            "cli.sweep.takes",
            time(plan, forecast),
            new FigureWords(texts).atMost(forecast.atMost())));
    if (!plan.isForTheEdge()) {
      seen(lines, "cli.sweep.seen.one", forecast.visible().perCase());
      seen(lines, "cli.sweep.seen.all", forecast.visible().overall());
    }
    forecast.warnings().forEach(warning -> lines.add(warning(warning, forecast)));
    return lines;
  }

  private String time(SweepPlan plan, Forecast forecast) {
    return plan.terms().way() == Terms.Way.BATCH
        ? texts.of("cli.sweep.batch")
        : texts.of("cli.sweep.about", formats.wait(forecast.time()));
  }

  private void seen(List<String> lines, String key, OptionalDouble share) {
    if (share.isPresent()) {
      lines.add(texts.of(key, formats.points(share.getAsDouble())));
    }
  }

  private String warning(Forecast.Warning warning, Forecast forecast) {
    return texts.of("cli.sweep.warning." + warning, forecast.requests().affordable());
  }
}
