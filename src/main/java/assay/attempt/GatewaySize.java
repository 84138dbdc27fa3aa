package assay.attempt;

import assay.attempt.OutputOptions.AspectRatio;
import assay.attempt.OutputOptions.Size;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * The values of {@code size} that OpenAI's image endpoints take, as the ratio and tier that
 * gateways make of them. Gemini itself has no width and height.
 */
public enum GatewaySize {
  W1024_H1024(1024, 1024, AspectRatio.SQUARE, Size.S1K),
  W2048_H2048(2048, 2048, AspectRatio.SQUARE, Size.S2K),
  W4096_H4096(4096, 4096, AspectRatio.SQUARE, Size.S4K),
  W1536_H1024(1536, 1024, AspectRatio.R3_2, Size.S1K),
  W1024_H1536(1024, 1536, AspectRatio.R2_3, Size.S1K),
  W1792_H1024(1792, 1024, AspectRatio.R16_9, Size.S1K),
  W1024_H1792(1024, 1792, AspectRatio.R9_16, Size.S1K);

  private final int width;
  private final int height;
  private final AspectRatio ratio;
  private final Size size;

  GatewaySize(int width, int height, AspectRatio ratio, Size size) {
    this.width = width;
    this.height = height;
    this.ratio = ratio;
    this.size = size;
  }

  /** Such as {@code 1536x1024}. */
  public String wireName() {
    return width + "x" + height;
  }

  /** The value for these options; what is not sent counts as 1:1 and 1K; empty if there is none. */
  public static Optional<GatewaySize> of(OutputOptions output) {
    AspectRatio wanted = Objects.requireNonNullElse(output.aspectRatio(), AspectRatio.SQUARE);
    Size tier = Objects.requireNonNullElse(output.size(), Size.S1K);
    return Arrays.stream(values()).filter(s -> s.ratio == wanted && s.size == tier).findFirst();
  }
}
