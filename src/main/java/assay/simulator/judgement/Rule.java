package assay.simulator.judgement;

import assay.simulator.protocol.Category;
import assay.simulator.protocol.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What prompts with certain words tend to.
 *
 * @param name for people
 * @param about why it is so
 * @param words one of which must stand in the prompt; none match any prompt
 * @param tendencies the numbers
 */
public record Rule(String name, String about, List<String> words, Tendencies tendencies) {
  public Rule {
    words = List.copyOf(words);
  }

  /**
   * The numbers of a rule.
   *
   * @param rates what comes at its own rate, in the order in which it is drawn
   * @param levels the chance of each level, by category
   * @param promptSide the share of SAFETY blocks that fall on the prompt
   * @param codes the support codes that a message may end with
   */
  public record Tendencies(
      Map<Ending, Double> rates,
      Map<Category, Map<Level, Double>> levels,
      double promptSide,
      Map<Ending, List<String>> codes) {

    /** What the draw makes come at its own rate; empty for a picture. */
    Optional<Ending> ending(double drawn) {
      double left = drawn - pictureRate();
      for (Map.Entry<Ending, Double> rate : rates.entrySet()) {
        if (left < 0) {
          return Optional.empty();
        }
        left -= rate.getValue();
        if (left < 0) {
          return Optional.of(rate.getKey());
        }
      }
      return Optional.empty();
    }

    /** How often a picture comes when no threshold is sent. */
    public double pictureRate() {
      return 1 - rates.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The level that the draw makes. */
    Level level(Category category, double drawn) {
      double left = drawn;
      for (Map.Entry<Level, Double> chance : levels.getOrDefault(category, Map.of()).entrySet()) {
        left -= chance.getValue();
        if (left < 0) {
          return chance.getKey();
        }
      }
      return Level.NEGLIGIBLE;
    }
  }

  boolean matches(String prompt) {
    String straight = prompt.replace('\u2019', '\'');
    return words.isEmpty() || words.stream().anyMatch(word -> whole(word).matcher(straight).find());
  }

  private static Pattern whole(String words) {
    String spaced = Pattern.quote(words).replace(" ", "\\E\\s+\\Q");
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])" + spaced + "(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
