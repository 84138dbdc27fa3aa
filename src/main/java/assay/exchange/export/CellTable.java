package assay.exchange.export;

import assay.figures.Rate;
import assay.run.sweep.CellResult;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepResults;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came of a sweep, cell by cell, for other programs. Holds no prompt and no picture; what a
 * simulator made up is marked in every row.
 */
public final class CellTable {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String END = "\r\n";

  private CellTable() {}

  /** As comma-separated values, a line for each cell. */
  public static void csv(SweepResults results, OutputStream to) throws IOException {
    List<Map<String, @Nullable Object>> rows = rows(results);
    line(to, rows.isEmpty() ? List.of() : List.copyOf(rows.getFirst().keySet()));
    for (Map<String, @Nullable Object> row : rows) {
      line(to, row.values().stream().map(CellTable::flat).toList());
    }
    to.flush();
  }

  private static void line(OutputStream to, List<?> cells) throws IOException {
    String joined = cells.stream().map(Csv::cell).collect(Collectors.joining(","));
    to.write((joined + END).getBytes(StandardCharsets.UTF_8));
  }

  /** Reasons with their counts in one cell. */
  private static Object flat(@Nullable Object value) {
    if (value instanceof Map<?, ?> reasons) {
      return reasons.entrySet().stream()
          .map(entry -> entry.getKey() + " " + entry.getValue())
          .collect(Collectors.joining("; "));
    }
    return value == null ? "" : value;
  }

  /** As JSON: the sweep, and an object for each cell. */
  public static void json(SweepResults results, OutputStream to) throws IOException {
    Sweep.Head head = results.sweep().head();
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("sweep", head.id().toString());
    root.put("number", head.number());
    root.put("name", head.name());
    root.put("design", head.layout().design().name());
    root.put("axes", head.layout().axes());
    root.put("simulated", results.simulated());
    root.put("cells", rows(results));
    to.write(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
    to.write('\n');
    to.flush();
  }

  private static List<Map<String, @Nullable Object>> rows(SweepResults results) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (CellResult cell : results.cells()) {
      rows.add(row(results, cell));
    }
    return rows;
  }

  private static Map<String, @Nullable Object> row(SweepResults results, CellResult result) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("cell", result.cell().number());
    row.put("case", result.cell().setting().planned().label());
    List<String> axes = results.sweep().head().layout().axes();
    for (int axis = 0; axis < axes.size(); axis++) {
      row.put(axes.get(axis), result.cell().levels().get(axis));
    }
    CellResult.Counts counts = result.counts();
    Rate blocked = result.blocked();
    row.put("state", result.state().name());
    row.put("wanted", result.wanted());
    row.put("begun", result.begun());
    row.put("judged", counts.judged());
    row.put("blocked", blocked.hits());
    row.put("low", rounded(blocked.low()));
    row.put("high", rounded(blocked.high()));
    row.put("stability", result.stability().kind().name());
    row.put("shown", counts.shown());
    row.put("bySetting", counts.bySetting());
    row.put("otherFilter", counts.otherFilter());
    row.put("errors", counts.errors());
    row.put("reasons", new TreeMap<>(counts.reasons()));
    row.put("simulated", results.simulated());
    return row;
  }

  private static double rounded(double share) {
    return Math.round(share * 10_000) / 10_000.0;
  }
}
