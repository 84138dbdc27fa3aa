package assay.ui.sweep.draft;

import java.util.List;

/**
 * What a sweep will take, in words.
 *
 * @param cells how many cells, and what another design would need
 * @param title attempts, about how long, at most how much
 * @param facts what else is known
 * @param warnings what a person should think about
 */
public record ShownForecast(String cells, String title, List<String> facts, List<String> warnings) {
  /** Nothing is planned yet. */
  static final ShownForecast NOTHING = new ShownForecast("", "", List.of(), List.of());

  public ShownForecast {
    facts = List.copyOf(facts);
    warnings = List.copyOf(warnings);
  }
}
