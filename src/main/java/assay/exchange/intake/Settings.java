package assay.exchange.intake;

import java.util.Map;
import java.util.TreeMap;

/**
 * The settings with which a case was sent, each as a plan takes it.
 *
 * @param plain by the key of a plan
 * @param thresholds by the category
 * @param methods what a threshold looks at, by the category
 */
public record Settings(
    Map<String, String> plain, Map<String, String> thresholds, Map<String, String> methods) {
  /** None. */
  public static final Settings NONE = new Settings(Map.of(), Map.of(), Map.of());

  public Settings {
    plain = java.util.Collections.unmodifiableMap(new TreeMap<>(plain));
    thresholds = java.util.Collections.unmodifiableMap(new TreeMap<>(thresholds));
    methods = java.util.Collections.unmodifiableMap(new TreeMap<>(methods));
  }
}
