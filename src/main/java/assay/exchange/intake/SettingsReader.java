package assay.exchange.intake;

import assay.exchange.PlanDraft;
import assay.exchange.PlanKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a request as a plan takes them. What a plan would refuse, or has no key for, is
 * told. For one thread.
 */
final class SettingsReader {
  private static final String GENERATION = "generationConfig.";

  /** By the members of {@code generationConfig} and of what stands in it. */
  private static final Map<String, PlanKey> KEYS =
      Map.of(
          "seed", PlanKey.SEED,
          "temperature", PlanKey.TEMPERATURE,
          "imageconfig.aspectratio", PlanKey.ASPECT_RATIO,
          "imageconfig.imagesize", PlanKey.IMAGE_SIZE,
          "imageconfig.persongeneration", PlanKey.PERSON_GENERATION,
          "imageconfig.prominentpeople", PlanKey.PROMINENT_PEOPLE,
          "thinkingconfig.thinkinglevel", PlanKey.THINKING_LEVEL);

  private final Consumer<String> lost;
  private final Map<String, String> plain = new HashMap<>();
  private final Map<String, String> thresholds = new HashMap<>();

  SettingsReader(Consumer<String> lost) {
    this.lost = lost;
  }

  Settings settings() {
    return new Settings(plain, thresholds);
  }

  void model(String id) {
    put(PlanKey.MODEL, "model", id);
  }

  void safety(@Nullable Object value) {
    if (!(value instanceof List<?> all)) {
      lost.accept("safetySettings");
      return;
    }
    for (Object one : all) {
      Map<?, ?> setting = one instanceof Map<?, ?> map ? map : Map.of();
      threshold(String.valueOf(setting.get("category")), String.valueOf(setting.get("threshold")));
      if (setting.containsKey("method")) {
        lost.accept("safetySettings.method");
      }
    }
  }

  private void threshold(String category, String threshold) {
    PlanDraft draft = new PlanDraft();
    draft.threshold("", category, threshold);
    if (!draft.problems().isEmpty() || thresholds.putIfAbsent(category, threshold) != null) {
      lost.accept("safetySettings");
    }
  }

  void generation(@Nullable Object value) {
    members("", value);
  }

  private void members(String path, @Nullable Object value) {
    if (!(value instanceof Map<?, ?> members)) {
      lost.accept("generationConfig");
      return;
    }
    members.forEach((name, inner) -> member(path, String.valueOf(name), inner));
  }

  private void member(String path, String name, @Nullable Object value) {
    String plainPath = path.isEmpty() ? RedTeam.plain(name) : path + "." + RedTeam.plain(name);
    PlanKey key = KEYS.get(plainPath);
    if (key != null) {
      put(key, GENERATION + plainPath, String.valueOf(value));
    } else if (path.isEmpty()
        && KEYS.keySet().stream().anyMatch(k -> k.startsWith(plainPath + "."))) {
      members(plainPath, value);
    } else if (!plainPath.equals("responsemodalities")) {
      lost.accept(GENERATION + (path.isEmpty() ? "" : path + ".") + name);
    }
  }

  private void put(PlanKey key, String where, String text) {
    PlanDraft draft = new PlanDraft();
    draft.put(key, where, text);
    if (draft.problems().isEmpty()) {
      plain.put(key.inFile(), text);
    } else {
      lost.accept(where);
    }
  }
}
