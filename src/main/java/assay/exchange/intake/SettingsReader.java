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
      Map.ofEntries(
          Map.entry("seed", PlanKey.SEED),
          Map.entry("temperature", PlanKey.TEMPERATURE),
          Map.entry("imageconfig.aspectratio", PlanKey.ASPECT_RATIO),
          Map.entry("imageconfig.imagesize", PlanKey.IMAGE_SIZE),
          Map.entry("imageconfig.persongeneration", PlanKey.PERSON_GENERATION),
          Map.entry("imageconfig.prominentpeople", PlanKey.PROMINENT_PEOPLE),
          Map.entry("imageconfig.outputmimetype", PlanKey.OUTPUT_MIME_TYPE),
          Map.entry("imageconfig.outputcompressionquality", PlanKey.COMPRESSION_QUALITY),
          Map.entry("imageconfig.imageoutputoptions.mimetype", PlanKey.OUTPUT_MIME_TYPE),
          Map.entry(
              "imageconfig.imageoutputoptions.compressionquality", PlanKey.COMPRESSION_QUALITY),
          Map.entry("thinkingconfig.thinkinglevel", PlanKey.THINKING_LEVEL));

  private final Consumer<String> lost;
  private final Map<String, String> plain = new HashMap<>();
  private final Map<String, String> thresholds = new HashMap<>();
  private final Map<String, String> methods = new HashMap<>();

  SettingsReader(Consumer<String> lost) {
    this.lost = lost;
  }

  Settings settings() {
    return new Settings(plain, thresholds, methods);
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
      setting(one instanceof Map<?, ?> map ? map : Map.of());
    }
  }

  /** A method is of use beside its threshold alone. */
  private void setting(Map<?, ?> setting) {
    String category = String.valueOf(setting.get("category"));
    boolean taken = threshold(category, String.valueOf(setting.get("threshold")));
    Object method = setting.get("method");
    if (method != null && !(taken && method(category, String.valueOf(method)))) {
      lost.accept("safetySettings.method");
    }
  }

  /** Whether a plan takes it. */
  private boolean threshold(String category, String threshold) {
    PlanDraft draft = new PlanDraft();
    draft.threshold("", category, threshold);
    boolean taken =
        draft.problems().isEmpty() && thresholds.putIfAbsent(category, threshold) == null;
    if (!taken) {
      lost.accept("safetySettings");
    }
    return taken;
  }

  /** Whether a plan takes it. */
  private boolean method(String category, String method) {
    PlanDraft draft = new PlanDraft();
    draft.method("", category, method);
    return draft.problems().isEmpty() && methods.putIfAbsent(category, method) == null;
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
    } else if (KEYS.keySet().stream().anyMatch(k -> k.startsWith(plainPath + "."))) {
      members(plainPath, value);
    } else if (!plainPath.equals("responsemodalities")) {
      lost.accept(GENERATION + (path.isEmpty() ? "" : path + ".") + name);
    }
  }

  private void put(PlanKey key, String where, String text) {
    PlanDraft draft = new PlanDraft();
    draft.put(key, where, text);
    if (!draft.problems().isEmpty() || !isNew(key, text)) {
      lost.accept(where);
    }
  }

  /** The same can be said in two places; what says something else there is lost. */
  private boolean isNew(PlanKey key, String text) {
    String before = plain.putIfAbsent(key.inFile(), text);
    return before == null || before.equals(text);
  }
}
