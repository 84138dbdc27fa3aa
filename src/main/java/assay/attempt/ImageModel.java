package assay.attempt;

import assay.attempt.OutputOptions.AspectRatio;
import assay.attempt.OutputOptions.Size;
import assay.attempt.OutputOptions.ThinkingLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A known image model.
 *
 * @param id as it stands in the path
 * @param name what people call it
 * @param life when it came and goes
 * @param sizes which {@code imageSize} it takes; empty where the field must be left out
 * @param ratios which {@code aspectRatio} it takes
 * @param thinking how it takes {@code thinkingLevel}
 */
public record ImageModel(
    String id,
    String name,
    Life life,
    List<Size> sizes,
    List<AspectRatio> ratios,
    Thinking thinking) {

  public ImageModel {
    sizes = List.copyOf(sizes);
    ratios = List.copyOf(ratios);
  }

  /**
   * How a model takes {@code thinkingLevel}.
   *
   * @param levels which it takes; empty where the field must be left out
   * @param hasEffect false where any level is taken and none has an effect
   */
  public record Thinking(List<ThinkingLevel> levels, boolean hasEffect) {
    public Thinking {
      levels = List.copyOf(levels);
    }
  }

  /** Where a model is in its life. */
  public enum State {
    /** It answers. Its end may be dated all the same. */
    ACTIVE,
    /** It answers, and another is recommended. */
    DEPRECATED,
    /** The Gemini API answers 404. Gateways may still take the id. */
    SHUT_DOWN
  }

  /**
   * When a model came and goes. Null is not known or not said.
   *
   * @param released when it came out
   * @param deprecated from when on another is recommended
   * @param shutDown from when on it is gone; may lie ahead
   * @param successor the id that is recommended instead
   */
  public record Life(
      @Nullable LocalDate released,
      @Nullable LocalDate deprecated,
      @Nullable LocalDate shutDown,
      @Nullable String successor) {

    /** Where it is on that day. A model with a dated end and a successor counts as deprecated. */
    public State at(LocalDate day) {
      if (shutDown != null && !day.isBefore(shutDown)) {
        return State.SHUT_DOWN;
      }
      boolean old = deprecated != null && !day.isBefore(deprecated);
      return old || (shutDown != null && successor != null) ? State.DEPRECATED : State.ACTIVE;
    }
  }

  /** What is recommended instead of it; empty if nothing is. */
  public Optional<String> successor() {
    return Optional.ofNullable(life.successor());
  }

  /** Whether it takes a value of a field. Fields that no table has are taken. */
  boolean takes(RequestField field, String value) {
    return switch (field) {
      case IMAGE_SIZE -> sizes.stream().anyMatch(size -> size.wireName().equals(value));
      case ASPECT_RATIO -> ratios.stream().anyMatch(ratio -> ratio.wireName().equals(value));
      case THINKING_LEVEL ->
          thinking.levels().stream().anyMatch(level -> level.name().equals(value));
      case METHOD,
          SEED,
          TEMPERATURE,
          PERSON_GENERATION,
          PROMINENT_PEOPLE,
          OUTPUT_MIME_TYPE,
          COMPRESSION_QUALITY,
          LABELS ->
          true;
    };
  }
}
