package assay.simulator.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.simulator.judgement.Rule.Tendencies;
import assay.simulator.protocol.Category;
import assay.simulator.protocol.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that publishes the rules says what the rules say. */
class RulesPageTest {
  private final Rules rules = new Rules();

  @Test
  void printsEachRuleAsItIs() throws IOException {
    String page = Files.readString(Path.of("docs", "simulator.md"));
    String table = rules.all().stream().map(this::row).collect(Collectors.joining("\n"));
    assertTrue(page.contains(table), "docs/simulator.md needs this table:\n" + table);
  }

  @Test
  void hasChancesThatMakeAWhole() {
    for (Rule rule : rules.all()) {
      assertTrue(rule.tendencies().pictureRate() > -1e-9, rule.name());
      for (Map<Level, Double> chances : rule.tendencies().levels().values()) {
        double sum = chances.values().stream().mapToDouble(Double::doubleValue).sum();
        assertEquals(1, sum, 1e-9, rule.name());
      }
    }
  }

  private String row(Rule rule) {
    Tendencies tends = rule.tendencies();
    return "| `%s` | %s | %s | %s | %s | %s |"
        .formatted(
            rule.name(),
            rule.words().isEmpty() ? "any other" : String.join(", ", rule.words()),
            percent(tends.pictureRate()),
            rates(tends.rates()),
            levels(rule),
            percent(tends.promptSide()));
  }

  private static String rates(Map<Ending, Double> rates) {
    return rates.isEmpty()
        ? "none"
        : rates.entrySet().stream()
            .map(rate -> rate.getKey() + " " + percent(rate.getValue()))
            .collect(Collectors.joining(", "));
  }

  /** What is not as for any other prompt. */
  private String levels(Rule rule) {
    Map<Category, Map<Level, Double>> usual = rules.all().getLast().tendencies().levels();
    boolean isLast = rule.words().isEmpty();
    List<String> own =
        rule.tendencies().levels().entrySet().stream()
            .filter(levels -> isLast || !levels.getValue().equals(usual.get(levels.getKey())))
            .map(levels -> levels.getKey() + " " + chances(levels.getValue()))
            .toList();
    return own.isEmpty() ? "as any other" : String.join(", ", own);
  }

  private static String chances(Map<Level, Double> levels) {
    return levels.values().stream()
        .map(chance -> number(100 * chance))
        .collect(Collectors.joining("/"));
  }

  private static String percent(double share) {
    return number(100 * share) + " %";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceAll("\\.0$", "");
  }
}
