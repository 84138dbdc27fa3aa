package assay.simulator.protocol;

import assay.simulator.data.Tables;
import assay.simulator.protocol.Model.Canvas;
import assay.simulator.protocol.Model.Names;
import assay.simulator.protocol.Model.Status;
import assay.simulator.protocol.Model.Thinking;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The models, from {@code models.yaml}. Never changes. */
public final class ModelTable {
  private static final int USUAL_RATIOS = 10;

  private final Map<String, Model> models = new LinkedHashMap<>();

  /** Reads the table. */
  public ModelTable() {
    JsonNode tables = Tables.read("models.yaml");
    Map<String, List<Integer>> wide = pixels(tables.path("pixels"));
    Map<String, List<Integer>> usual = new LinkedHashMap<>();
    wide.entrySet().stream()
        .limit(USUAL_RATIOS)
        .forEach(entry -> usual.put(entry.getKey(), entry.getValue()));
    for (JsonNode row : tables.path("models").values()) {
      boolean isWide = row.path("ratios").asString().equals("wide");
      Model model = model(row, isWide ? wide : usual);
      models.put(model.id(), model);
    }
  }

  /** All of them, in the order of the file. */
  public List<Model> all() {
    return List.copyOf(models.values());
  }

  /** The model of that id; empty if there is none, or none any more. */
  public Optional<Model> of(String id) {
    return Optional.ofNullable(models.get(id));
  }

  private static Map<String, List<Integer>> pixels(JsonNode table) {
    Map<String, List<Integer>> pixels = new LinkedHashMap<>();
    Tables.entries(table)
        .forEach(
            (ratio, row) -> pixels.put(ratio, row.valueStream().map(JsonNode::asInt).toList()));
    return pixels;
  }

  private static Model model(JsonNode row, Map<String, List<Integer>> ratios) {
    Map<String, Integer> tokens = new LinkedHashMap<>();
    Tables.entries(row.path("tokens")).forEach((size, count) -> tokens.put(size, count.asInt()));
    return new Model(
        row.path("id").asString(),
        new Names(
            row.path("name").asString(),
            row.path("about").asString(),
            Tables.words(row.path("locations"))),
        new Canvas(ratios, tokens, row.path("imageSizeSent").asBoolean()),
        thinking(row.path("thinking")),
        row.path("inputImageTokens").asInt(),
        status(row.path("status")));
  }

  private static Thinking thinking(JsonNode row) {
    boolean thinks = !row.asString("").equals("none");
    return new Thinking(thinks, Tables.words(row));
  }

  private static @Nullable Status status(JsonNode row) {
    return row.isMissingNode()
        ? null
        : new Status(
            row.path("stage").asString(),
            row.path("message").asString(),
            row.path("retirement").stringValue(null));
  }
}
