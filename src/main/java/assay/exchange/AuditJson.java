package assay.exchange;

import assay.conduct.AuditDetail;
import assay.run.AttemptLog.AuditEntry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry of the audit log as one JSON object on a line, for other programs (docs/cli.md). The
 * program's own words stand in lower case with underscores, however old the entry is.
 */
public final class AuditJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private AuditJson() {}

  /** The object on one line. */
  public static String line(AuditEntry entry) {
    @Nullable UUID attempt = entry.attempt();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("at", entry.at().toString());
    node.put("event", entry.event().replace('-', '_'));
    node.put("attempt", attempt == null ? null : attempt.toString());
    node.put("detail", AuditDetail.of(entry.event(), entry.detail()));
    return MAPPER.writeValueAsString(node);
  }
}
