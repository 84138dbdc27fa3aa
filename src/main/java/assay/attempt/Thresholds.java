package assay.attempt;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The threshold of each category that is sent. A category that is absent is <em>not sent</em>, and
 * the service uses its own default for it, which for Gemini 2.5 and 3 is {@code OFF}
 * (ai.google.dev, "Safety settings").
 *
 * @param byCategory what is sent, in the order of the categories; never changes
 */
public record Thresholds(Map<HarmCategory, Threshold> byCategory) {
  /** Nothing is sent for any category. */
  public static final Thresholds NOT_SENT = new Thresholds(Map.of());

  public Thresholds {
    Map<HarmCategory, Threshold> copy = new EnumMap<>(HarmCategory.class);
    copy.putAll(byCategory);
    byCategory = Collections.unmodifiableMap(copy);
  }

  /** The threshold that is sent for the category; empty means <em>not sent</em>. */
  public Optional<Threshold> of(HarmCategory category) {
    return Optional.ofNullable(byCategory.get(category));
  }

  /** The same thresholds with this one changed; {@code null} means <em>not sent</em>. */
  public Thresholds with(HarmCategory category, @Nullable Threshold threshold) {
    Map<HarmCategory, Threshold> copy = new EnumMap<>(HarmCategory.class);
    copy.putAll(byCategory);
    if (threshold == null) {
      copy.remove(category);
    } else {
      copy.put(category, threshold);
    }
    return new Thresholds(copy);
  }

  /** The same threshold for each of the categories. */
  public static Thresholds all(Iterable<HarmCategory> categories, Threshold threshold) {
    Map<HarmCategory, Threshold> map = new EnumMap<>(HarmCategory.class);
    categories.forEach(category -> map.put(category, threshold));
    return new Thresholds(map);
  }
}
