package assay.exchange.report;

import assay.attempt.Secrets;
import assay.exchange.bundle.file.TreeJson;
import assay.run.sweep.CellResult;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepResults;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** A sweep as JSON on one line. Its members are documented in {@code docs/cli.md}. */
public final class SweepLine {
  private SweepLine() {}

  /** The line, without its end. */
  public static String of(SweepResults results) {
    Sweep.Head head = results.sweep().head();
    SweepEnd end = results.sweep().end();
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("id", head.id().toString());
    line.put("number", head.number());
    line.put("name", Secrets.masked(head.name()));
    line.put("openedAt", head.openedAt().toString());
    line.put("end", end == null ? null : end.name());
    line.put("simulated", results.simulated());
    line.put("cells", results.cells().size());
    line.put("attemptsBegun", results.begun());
    line.put("attemptsWanted", results.wanted());
    line.put("judged", sum(results, cell -> cell.counts().judged()));
    line.put("blocked", sum(results, cell -> cell.blocked().hits()));
    line.put("errors", sum(results, cell -> cell.counts().errors()));
    return TreeJson.print(line);
  }

  private static int sum(SweepResults results, ToIntFunction<CellResult> of) {
    return results.cells().stream().mapToInt(of).sum();
  }
}
