package assay.exchange.intake;

import assay.exchange.bundle.file.TreeJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of an import as a JSON object on one line, for other programs (docs/imports.md). */
public final class IntakeJson {
  private IntakeJson() {}

  /**
   * The line.
   *
   * @param file the name of the file
   * @param folder where the plans are; null if nothing was written
   * @param plans their names
   */
  public static String line(
      String file, LossReport report, @Nullable String folder, List<String> plans) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("file", file);
    line.put("format", report.format());
    line.put("rows", report.counts().rows());
    line.put("cases", report.counts().cases());
    line.put("duplicates", report.counts().duplicates());
    Map<String, Integer> skipped = new LinkedHashMap<>();
    report.skipped().forEach((why, count) -> skipped.put(why.name(), count));
    line.put("skipped", skipped);
    line.put("redTeamMarkers", report.markers());
    line.put("notTaken", report.notTaken());
    line.put("folder", folder);
    line.put("plans", plans);
    return TreeJson.print(line);
  }
}
