package assay.simulator.file;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the service tells of a file (spec PY {@code types.File}).
 *
 * @param id what stands behind {@code files/}
 * @param displayName empty for none
 * @param made when
 * @param content of an uploaded file; null of one that the service makes, whose pictures are drawn
 *     when it is fetched, so that its size is not known before
 */
public record FileCard(
    String id, String displayName, String mimeType, Instant made, @Nullable Content content) {
  /** Files are kept for so long (COOK File_API). */
  private static final Duration KEPT = Duration.ofHours(48);

  /**
   * What is in an uploaded file.
   *
   * @param size in bytes
   * @param sha256 in base64
   */
  public record Content(long size, String sha256) {}

  /** A file that the service makes. */
  public static FileCard generated(String id, Instant made) {
    return new FileCard(id, "", "application/jsonl", made, null);
  }

  /** Whether it is gone by now. */
  public boolean isExpired(Instant now) {
    return !now.isBefore(made.plus(KEPT));
  }

  /**
   * As the service says it.
   *
   * @param baseUrl of this server
   */
  public ObjectNode toJson(String baseUrl) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", "files/" + id);
    if (!displayName.isEmpty()) {
      json.put("displayName", displayName);
    }
    json.put("mimeType", mimeType);
    if (content != null) {
      json.put("sizeBytes", String.valueOf(content.size()));
    }
    json.put("createTime", made.toString()).put("updateTime", made.toString());
    json.put("expirationTime", made.plus(KEPT).toString());
    source(json, baseUrl);
    return json;
  }

  private void source(ObjectNode json, String baseUrl) {
    if (content != null) {
      json.put("sha256Hash", content.sha256());
    }
    json.put("uri", baseUrl + "/v1beta/files/" + id).put("state", "ACTIVE");
    if (content != null) {
      json.put("source", "UPLOADED");
    } else {
      json.put("source", "GENERATED");
      json.put("downloadUri", baseUrl + "/download/v1beta/files/" + id + ":download?alt=media");
    }
  }
}
