package assay.simulator.judgement;

import assay.simulator.data.Tables;
import assay.simulator.judgement.Rule.Tendencies;
import assay.simulator.protocol.Category;
import assay.simulator.protocol.Level;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The published rules, from {@code rules.yaml}. Never changes. */
public final class Rules {
  private final List<Rule> rules = new ArrayList<>();
  private final int spread;
  private final Map<String, String> messages = new LinkedHashMap<>();
  private final Map<String, List<String>> texts = new LinkedHashMap<>();

  /** Reads the rules. */
  public Rules() {
    JsonNode tables = Tables.read("rules.yaml");
    this.spread = tables.path("spread").asInt();
    List<JsonNode> rows = tables.path("rules").valueStream().toList();
    JsonNode last = rows.getLast();
    rows.forEach(row -> rules.add(rule(row, last)));
    Tables.entries(tables.path("messages"))
        .forEach((reason, text) -> messages.put(reason, text.asString()));
    Tables.entries(tables.path("texts"))
        .forEach((kind, list) -> texts.put(kind, Tables.words(list)));
  }

  /** All rules in the order in which they are tried. */
  public List<Rule> all() {
    return List.copyOf(rules);
  }

  /** How many of the first asks of a case are spread over its chances. */
  public int spread() {
    return spread;
  }

  /** The rule for a prompt. */
  public Rule of(String prompt) {
    return rules.stream()
        .filter(rule -> rule.matches(prompt))
        .findFirst()
        .orElseGet(rules::getLast);
  }

  /** {@code finishMessage} of a reason; empty if it has none. */
  Optional<String> message(String reason) {
    return Optional.ofNullable(messages.get(reason));
  }

  /** One of the texts of a kind. */
  String text(String kind, Draw draw) {
    List<String> choice = texts.getOrDefault(kind, List.of(""));
    return choice.get(draw.below("text", choice.size()));
  }

  private static Rule rule(JsonNode row, JsonNode last) {
    return new Rule(
        row.path("name").asString(),
        row.path("about").asString(),
        Tables.words(row.path("words")),
        tendencies(row, last));
  }

  private static Tendencies tendencies(JsonNode row, JsonNode last) {
    Map<Ending, Double> rates = new LinkedHashMap<>();
    Tables.entries(row.path("rates")).forEach((k, v) -> rates.put(Ending.of(k), v.asDouble()));
    Map<Ending, List<String>> codes = new LinkedHashMap<>();
    Tables.entries(row.path("codes")).forEach((k, v) -> codes.put(Ending.of(k), Tables.words(v)));
    Map<Category, Map<Level, Double>> levels = levels(last);
    levels.putAll(levels(row));
    double promptSide = row.path("promptSide").asDouble(last.path("promptSide").asDouble());
    return new Tendencies(rates, levels, promptSide, codes);
  }

  private static Map<Category, Map<Level, Double>> levels(JsonNode row) {
    Map<Category, Map<Level, Double>> levels = new EnumMap<>(Category.class);
    Tables.entries(row.path("levels"))
        .forEach((name, list) -> levels.put(Category.valueOf(name), chances(list)));
    return levels;
  }

  private static Map<Level, Double> chances(JsonNode list) {
    Map<Level, Double> chances = new EnumMap<>(Level.class);
    int place = 0;
    for (Level level : Level.values()) {
      chances.put(level, list.path(place++).asDouble());
    }
    return chances;
  }
}
