package assay.attempt;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the picture shall be like. Null means <em>not sent</em> everywhere: the service decides.
 *
 * @param aspectRatio width to height; not sent, the last reference image decides, else 1:1
 * @param size the tier of resolution
 * @param seed makes answers more alike, best effort only
 * @param temperature 0 to 2; deprecated for Gemini 3
 * @param thinkingLevel how much the model thinks, where it can be told
 * @param cloud what Vertex AI alone takes
 */
public record OutputOptions(
    @Nullable AspectRatio aspectRatio,
    @Nullable Size size,
    @Nullable Integer seed,
    @Nullable Double temperature,
    @Nullable ThinkingLevel thinkingLevel,
    CloudOptions cloud) {
  /** Nothing is sent. */
  public static final OutputOptions NOT_SENT = new OutputOptions(null, null, null, null);

  /** What is missing of Vertex AI's own options is not sent: earlier versions had none. */
  public OutputOptions {
    cloud = Objects.requireNonNullElse(cloud, CloudOptions.NOT_SENT);
  }

  /** Options that every protocol of Google's has. */
  public OutputOptions(
      @Nullable AspectRatio aspectRatio,
      @Nullable Size size,
      @Nullable Integer seed,
      @Nullable Double temperature) {
    this(aspectRatio, size, seed, temperature, null, CloudOptions.NOT_SENT);
  }

  /** The same options with these of Vertex AI. */
  public OutputOptions with(CloudOptions other) {
    return new OutputOptions(aspectRatio, size, seed, temperature, thinkingLevel, other);
  }

  /** The same options with this aspect ratio; null is not sent. */
  public OutputOptions with(@Nullable AspectRatio other) {
    return new OutputOptions(other, size, seed, temperature, thinkingLevel, cloud);
  }

  /** The same options with this size; null is not sent. */
  public OutputOptions with(@Nullable Size other) {
    return new OutputOptions(aspectRatio, other, seed, temperature, thinkingLevel, cloud);
  }

  /** The same options with this level; null is not sent. */
  public OutputOptions with(@Nullable ThinkingLevel level) {
    return new OutputOptions(aspectRatio, size, seed, temperature, level, cloud);
  }

  /**
   * How much a model thinks, as {@code thinkingConfig.thinkingLevel} spells it. Which model takes
   * which is said by {@link ImageModels}.
   */
  public enum ThinkingLevel {
    MINIMAL,
    LOW,
    MEDIUM,
    HIGH
  }

  /**
   * Width to height, as {@code imageConfig.aspectRatio} spells it (SDK types of
   * {@code @google/genai}).
   */
  public enum AspectRatio {
    SQUARE(1, 1),
    R2_3(2, 3),
    R3_2(3, 2),
    R3_4(3, 4),
    R4_3(4, 3),
    R4_5(4, 5),
    R5_4(5, 4),
    R9_16(9, 16),
    R16_9(16, 9),
    R21_9(21, 9),
    /** This and those below it: the flash models alone (ai.google.dev, "Image generation"). */
    R1_4(1, 4),
    R4_1(4, 1),
    R1_8(1, 8),
    R8_1(8, 1);

    private final int width;
    private final int height;

    AspectRatio(int width, int height) {
      this.width = width;
      this.height = height;
    }

    /** Such as {@code 16:9}. */
    public String wireName() {
      return width + ":" + height;
    }

    /** The ratio of that wire name; empty if there is none. */
    public static Optional<AspectRatio> ofWireName(String name) {
      return Arrays.stream(values()).filter(r -> r.wireName().equals(name)).findFirst();
    }
  }

  /**
   * The tier of resolution, as {@code imageConfig.imageSize} spells it. The letter is a capital: 2k
   * is rejected.
   */
  public enum Size {
    S512("512"),
    S1K("1K"),
    S2K("2K"),
    S4K("4K");

    private final String wireName;

    Size(String wireName) {
      this.wireName = wireName;
    }

    /** Such as {@code 2K}. */
    public String wireName() {
      return wireName;
    }

    /** The size of that wire name, exactly as spelled; empty if there is none. */
    public static Optional<Size> ofWireName(String name) {
      return Arrays.stream(values()).filter(s -> s.wireName.equals(name)).findFirst();
    }
  }
}
