package assay.attempt;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a picture of Vertex AI shall be like, by fields that no other endpoint takes. Null means
 * <em>not sent</em>. Source of the fields: types of {@code @google/genai} and VPROTO {@code
 * content.proto}.
 *
 * @param personGeneration which people may be shown
 * @param prominentPeople whether well-known people may be shown; personGeneration wins
 * @param outputMimeType such as {@code image/jpeg}
 * @param compressionQuality 0 to 100; JPEG only
 * @param labels for billing reports, lower-case names and values; empty is not sent
 */
public record CloudOptions(
    @Nullable PersonGeneration personGeneration,
    @Nullable ProminentPeople prominentPeople,
    @Nullable String outputMimeType,
    @Nullable Integer compressionQuality,
    Map<String, String> labels) {
  /** Nothing is sent. */
  public static final CloudOptions NOT_SENT = new CloudOptions(null, null, null, null, Map.of());

  public CloudOptions {
    labels = Collections.unmodifiableMap(new TreeMap<>(labels == null ? Map.of() : labels));
  }

  /**
   * Which people may be shown. The field's comment says ALLOW_NONE where the enum says DONT_ALLOW:
   * the SDK disagrees with itself, so both are here.
   */
  public enum PersonGeneration {
    ALLOW_ALL,
    ALLOW_ADULT,
    ALLOW_NONE,
    DONT_ALLOW
  }

  /** Whether well-known people may be shown; the service's default allows them. */
  public enum ProminentPeople {
    ALLOW_PROMINENT_PEOPLE,
    BLOCK_PROMINENT_PEOPLE
  }
}
