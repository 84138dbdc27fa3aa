package assay.exchange;

import assay.attempt.CloudOptions;
import assay.attempt.CloudOptions.PersonGeneration;
import assay.attempt.CloudOptions.ProminentPeople;
import assay.attempt.OutputOptions;
import assay.attempt.OutputOptions.AspectRatio;
import assay.attempt.OutputOptions.Size;
import assay.attempt.OutputOptions.ThinkingLevel;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects what a plan says the picture shall be like. For one thread. */
final class OutputDraft {
  private final PlanValues values;
  private final Map<String, String> labels = new TreeMap<>();

  private @Nullable AspectRatio aspectRatio;
  private @Nullable Size size;
  private @Nullable Integer seed;
  private @Nullable Double temperature;
  private @Nullable ThinkingLevel thinking;
  private @Nullable PersonGeneration people;
  private @Nullable ProminentPeople prominent;
  private @Nullable String mimeType;
  private @Nullable Integer quality;

  OutputDraft(PlanValues values) {
    this.values = values;
  }

  /** Takes the value of a key; any other key than these is not for here. */
  void put(PlanKey key, String where, String text) {
    switch (key) {
      case ASPECT_RATIO -> aspectRatio = values.aspectRatio(where, text);
      case IMAGE_SIZE -> size = values.size(where, text);
      case SEED -> seed = values.seed(where, text);
      case TEMPERATURE -> temperature = values.temperature(where, text);
      case THINKING_LEVEL -> thinking = values.constant(where, text, ThinkingLevel.values());
      case PERSON_GENERATION -> people = values.constant(where, text, PersonGeneration.values());
      case PROMINENT_PEOPLE -> prominent = values.constant(where, text, ProminentPeople.values());
      case OUTPUT_MIME_TYPE -> mimeType = values.mimeType(where, text);
      case COMPRESSION_QUALITY -> quality = values.quality(where, text);
      default -> throw new IllegalArgumentException(key.inFile());
    }
  }

  /** Takes a label; empty if it is none, which has been told. */
  void label(String where, String name, String value) {
    if (values.label(where, name, value)) {
      labels.put(name, value);
    }
  }

  OutputOptions output() {
    CloudOptions cloud = new CloudOptions(people, prominent, mimeType, quality, labels);
    return new OutputOptions(aspectRatio, size, seed, temperature, thinking, cloud);
  }
}
