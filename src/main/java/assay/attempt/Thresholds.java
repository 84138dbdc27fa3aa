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
 * @param methods what the threshold of a category looks at; a category that is absent has no method
 *     sent, and one without a threshold has none
 */
public record Thresholds(
    Map<HarmCategory, Threshold> byCategory, Map<HarmCategory, BlockMethod> methods) {
  /** Nothing is sent for any category. */
  public static final Thresholds NOT_SENT = new Thresholds(Map.of());

  /** A missing map is an empty one: attempts of earlier versions have no methods. */
  public Thresholds {
    byCategory = ordered(byCategory);
    Map<HarmCategory, BlockMethod> copy = ordered(methods == null ? Map.of() : methods);
    if (!byCategory.keySet().containsAll(copy.keySet())) {
      throw new IllegalArgumentException("A method needs the threshold that it belongs to");
    }
    methods = copy;
  }

  /** Thresholds without methods. */
  public Thresholds(Map<HarmCategory, Threshold> byCategory) {
    this(byCategory, Map.of());
  }

  private static <T> Map<HarmCategory, T> ordered(Map<HarmCategory, T> values) {
    Map<HarmCategory, T> copy = new EnumMap<>(HarmCategory.class);
    copy.putAll(values);
    return Collections.unmodifiableMap(copy);
  }

  /** The threshold that is sent for the category; empty means <em>not sent</em>. */
  public Optional<Threshold> of(HarmCategory category) {
    return Optional.ofNullable(byCategory.get(category));
  }

  /** The method that is sent for the category; empty means <em>not sent</em>. */
  public Optional<BlockMethod> methodOf(HarmCategory category) {
    return Optional.ofNullable(methods.get(category));
  }

  /** The same thresholds with this one changed; {@code null} means <em>not sent</em>. */
  public Thresholds with(HarmCategory category, @Nullable Threshold threshold) {
    Map<HarmCategory, Threshold> changed = changed(byCategory, category, threshold);
    return new Thresholds(changed, threshold == null ? changed(methods, category, null) : methods);
  }

  /**
   * The same thresholds with the method of one changed; {@code null} means <em>not sent</em>.
   *
   * @throws IllegalArgumentException if the category has no threshold
   */
  public Thresholds withMethod(HarmCategory category, @Nullable BlockMethod method) {
    return new Thresholds(byCategory, changed(methods, category, method));
  }

  private static <T> Map<HarmCategory, T> changed(
      Map<HarmCategory, T> before, HarmCategory category, @Nullable T value) {
    Map<HarmCategory, T> copy = new EnumMap<>(HarmCategory.class);
    copy.putAll(before);
    if (value == null) {
      copy.remove(category);
    } else {
      copy.put(category, value);
    }
    return copy;
  }

  /** The same threshold for each of the categories. */
  public static Thresholds all(Iterable<HarmCategory> categories, Threshold threshold) {
    Map<HarmCategory, Threshold> map = new EnumMap<>(HarmCategory.class);
    categories.forEach(category -> map.put(category, threshold));
    return new Thresholds(map);
  }
}
