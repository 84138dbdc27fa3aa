package assay.exchange;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Names with plain values as one JSON object on one line, for other programs. */
public final class JsonLine {
  private static final JsonMapper MAPPER = new JsonMapper();

  private JsonLine() {}

  /**
   * The line, in the order of the map.
   *
   * @param values texts and numbers
   */
  public static String of(Map<String, Object> values) {
    return MAPPER.writeValueAsString(values);
  }
}
