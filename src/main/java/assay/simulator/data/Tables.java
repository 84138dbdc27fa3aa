package assay.simulator.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The simulator's YAML files, which are published with it in {@code docs/simulator.md}. */
public final class Tables {
  private static final String FOLDER = "/assay/simulator/";

  private Tables() {}

  /**
   * A file as a tree.
   *
   * @param file such as {@code rules.yaml}
   * @throws UncheckedIOException if it is not part of the program
   */
  public static JsonNode read(String file) {
    try (InputStream in = Tables.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IOException("There is no " + file);
      }
      return new YAMLMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The simulator's own tables cannot be read", e);
    }
  }

  /** The words of a list, in order; none if there is no list. */
  public static List<String> words(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  /** The entries of an object, in the order of the file; none if there is no object. */
  public static Map<String, JsonNode> entries(JsonNode object) {
    Map<String, JsonNode> entries = new LinkedHashMap<>();
    Collection<Map.Entry<String, JsonNode>> all = object.properties();
    all.forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
    return entries;
  }
}
