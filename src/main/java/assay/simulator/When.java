package assay.simulator;

import assay.simulator.protocol.Asked;
import assay.simulator.protocol.Bar;
import assay.simulator.protocol.Category;
import assay.simulator.protocol.ImageData;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a step answers: those for which all of this holds.
 *
 * @param prompt null for any
 * @param model its id; null for any
 * @param thresholds what was sent for a category, empty for nothing
 * @param image {@link #NO_IMAGE}, {@link #ANY_IMAGE} or the SHA-256 of one of the images in
 *     lower-case hexadecimal; null for whatever
 * @param protocol null for any
 */
public record When(
    @Nullable Words prompt,
    @Nullable String model,
    Map<Category, Optional<Bar>> thresholds,
    @Nullable String image,
    @Nullable Protocol protocol) {
  /** Any request. */
  public static final When ANY = new When(null, null, Map.of(), null, null);

  /** There is no reference image. */
  public static final String NO_IMAGE = "none";

  /** There is at least one reference image. */
  public static final String ANY_IMAGE = "any";

  public When {
    thresholds = Map.copyOf(thresholds);
  }

  /** What a prompt must be like. */
  public sealed interface Words {
    /** Whether a prompt is. */
    boolean fit(String prompt);
  }

  /** It holds these words, in any letter case. */
  public record Contains(String text) implements Words {
    @Override
    public boolean fit(String prompt) {
      return prompt.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
  }

  /** It is these words, but for white space around them. */
  public record Exactly(String text) implements Words {
    @Override
    public boolean fit(String prompt) {
      return prompt.strip().equals(text.strip());
    }
  }

  /** The expression is found in it. */
  public record Matching(SafePattern pattern) implements Words {
    @Override
    public boolean fit(String prompt) {
      return pattern.isIn(prompt);
    }
  }

  /** Whether all of it holds for a request. */
  boolean holds(Asked asked, Protocol cameBy) {
    return (protocol == null || protocol == cameBy)
        && (model == null || model.equals(asked.model().id()))
        && thresholds.entrySet().stream().allMatch(e -> isSent(asked, e.getKey(), e.getValue()))
        && (image == null || hasImage(asked.images(), image))
        && (prompt == null || prompt.fit(asked.prompt()));
  }

  private static boolean isSent(Asked asked, Category category, Optional<Bar> bar) {
    return Optional.ofNullable(asked.bars().get(category)).equals(bar);
  }

  private static boolean hasImage(List<ImageData> images, String wanted) {
    return switch (wanted) {
      case NO_IMAGE -> images.isEmpty();
      case ANY_IMAGE -> !images.isEmpty();
      default -> images.stream().anyMatch(image -> image.sha256().equals(wanted));
    };
  }
}
