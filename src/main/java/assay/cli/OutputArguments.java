package assay.cli;

import assay.exchange.PlanDraft;
import assay.exchange.PlanKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the picture shall be like, as options. */
final class OutputArguments {
  @Option(names = "--aspect-ratio", paramLabel = "W:H", descriptionKey = "run.aspect-ratio")
  private @Nullable String aspectRatio;

  @Option(names = "--image-size", paramLabel = "SIZE", descriptionKey = "run.image-size")
  private @Nullable String imageSize;

  @Option(names = "--seed", paramLabel = "N", descriptionKey = "run.seed")
  private @Nullable String seed;

  @Option(names = "--temperature", paramLabel = "T", descriptionKey = "run.temperature")
  private @Nullable String temperature;

  @Option(names = "--thinking-level", paramLabel = "LEVEL", descriptionKey = "run.thinking-level")
  private @Nullable String thinkingLevel;

  @Option(
      names = "--person-generation",
      paramLabel = "VALUE",
      descriptionKey = "run.person-generation")
  private @Nullable String personGeneration;

  @Option(
      names = "--prominent-people",
      paramLabel = "VALUE",
      descriptionKey = "run.prominent-people")
  private @Nullable String prominentPeople;

  @Option(
      names = "--output-mime-type",
      paramLabel = "TYPE",
      descriptionKey = "run.output-mime-type")
  private @Nullable String outputMimeType;

  @Option(
      names = {"--compression-quality", "--output-compression-quality"},
      paramLabel = "N",
      descriptionKey = "run.compression-quality")
  private @Nullable String compressionQuality;

  @Option(names = "--label", paramLabel = "NAME=VALUE", descriptionKey = "run.label")
  private List<String> labels = new ArrayList<>();

  /** Puts all that was said into a plan. */
  void putInto(PlanDraft draft) {
    values()
        .forEach(
            (key, text) -> {
              if (text != null) {
                draft.put(key, optionOf(key), text);
              }
            });
    labels.forEach(label -> putLabel(draft, label));
  }

  /** The names of those that were given. */
  List<String> given() {
    List<String> given = new ArrayList<>();
    values()
        .forEach(
            (key, text) -> {
              if (text != null) {
                given.add(optionOf(key));
              }
            });
    if (!labels.isEmpty()) {
      given.add("--label");
    }
    return given;
  }

  private Map<PlanKey, @Nullable String> values() {
    Map<PlanKey, @Nullable String> values = new EnumMap<>(PlanKey.class);
    values.put(PlanKey.ASPECT_RATIO, aspectRatio);
    values.put(PlanKey.IMAGE_SIZE, imageSize);
    values.put(PlanKey.SEED, seed);
    values.put(PlanKey.TEMPERATURE, temperature);
    values.put(PlanKey.THINKING_LEVEL, thinkingLevel);
    values.put(PlanKey.PERSON_GENERATION, personGeneration);
    values.put(PlanKey.PROMINENT_PEOPLE, prominentPeople);
    values.put(PlanKey.OUTPUT_MIME_TYPE, outputMimeType);
    values.put(PlanKey.COMPRESSION_QUALITY, compressionQuality);
    return values;
  }

  private static String optionOf(PlanKey key) {
    return "--" + key.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static void putLabel(PlanDraft draft, String text) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      draft.tell("--label", "exchange.plan.label");
    } else {
      draft.label("--label", text.substring(0, equals), text.substring(equals + 1));
    }
  }
}
