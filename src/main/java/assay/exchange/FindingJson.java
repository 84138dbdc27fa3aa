package assay.exchange;

import assay.run.Doctor.Counts;
import assay.run.Doctor.Report;
import assay.run.Finding;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the doctor found, as JSON objects on a line each, for other programs (docs/cli.md). */
public final class FindingJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private FindingJson() {}

  /** A finding. */
  public static String line(Finding finding) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("finding", finding.kind().name());
    node.put("where", finding.where());
    node.put("detail", finding.detail());
    node.put("repair", finding.repair().name());
    node.put("aside", finding.aside());
    node.put("problem", finding.isProblem());
    return MAPPER.writeValueAsString(node);
  }

  /** The last line: what was looked at, and whether it is clean. */
  public static String summary(Report report) {
    Counts counts = report.counts();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("clean", report.isClean());
    node.put("whole", report.whole());
    node.put("form", counts.form());
    node.put("attempts", counts.attempts());
    node.put("images", counts.images());
    node.put("bytes", counts.bytes());
    node.put("freeBytes", counts.room());
    return MAPPER.writeValueAsString(node);
  }
}
