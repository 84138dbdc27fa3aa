package assay.simulator.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a valid request asks for.
 *
 * @param model of whom
 * @param prompt all its text, one part a line
 * @param images its reference images, in order
 * @param bars the categories that have a setting
 * @param output what the answer shall be like
 */
public record Asked(
    Model model, String prompt, List<ImageData> images, Map<Category, Bar> bars, Output output) {
  public Asked {
    images = List.copyOf(images);
    bars = Map.copyOf(bars);
  }

  /**
   * What the answer shall be like, with the service's own choice where nothing was sent.
   *
   * @param ratio such as {@code 16:9}
   * @param size such as {@code 2K}
   * @param modalities TEXT, IMAGE or both
   * @param seed as sent; null if it was not
   * @param maxTokens as sent; null if it was not
   * @param thoughts whether thoughts shall be told
   */
  public record Output(
      String ratio,
      String size,
      Set<String> modalities,
      @Nullable Integer seed,
      @Nullable Integer maxTokens,
      boolean thoughts) {
    public Output {
      modalities = Set.copyOf(modalities);
    }
  }

  /** Width and height of the picture, in pixels. */
  public List<Integer> pixels() {
    return model.canvas().pixels(output.ratio(), output.size());
  }

  /** What one picture counts. */
  public int imageTokens() {
    return model.canvas().tokens().getOrDefault(output.size(), 0);
  }

  /** The hash of the prompt and the images, whatever the settings. */
  public String caseHash() {
    MessageDigest digest = sha256();
    digest.update(prompt.getBytes(StandardCharsets.UTF_8));
    for (ImageData image : images) {
      digest.update((byte) 0);
      digest.update(image.sha256().getBytes(StandardCharsets.US_ASCII));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
