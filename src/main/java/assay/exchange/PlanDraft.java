package assay.exchange;

import assay.attempt.Declaration.Minors;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions;
import assay.attempt.OutputOptions.AspectRatio;
import assay.attempt.OutputOptions.Size;
import assay.attempt.ReferenceImage;
import assay.attempt.Threshold;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects the values of a plan, be they from a file or from a command's options, and all that is
 * wrong with them. For one thread.
 */
public final class PlanDraft {
  /** How a category is said to be left out. */
  public static final String NOT_SENT = "NOT_SENT";

  private final List<Problem> problems = new ArrayList<>();
  private final PlanValues values = new PlanValues(problems::add);
  private final List<Path> images = new ArrayList<>();
  private final Map<HarmCategory, Optional<Threshold>> thresholds =
      new EnumMap<>(HarmCategory.class);

  private @Nullable String prompt;
  private @Nullable String endpoint;
  private @Nullable String baseUrl;
  private @Nullable String model;
  private @Nullable Integer repeats;
  private @Nullable Integer atOnce;
  private @Nullable String session;
  private @Nullable AspectRatio aspectRatio;
  private @Nullable Size size;
  private @Nullable Integer seed;
  private @Nullable Double temperature;
  private @Nullable Minors minors;
  private @Nullable Boolean rightsConfirmed;
  private @Nullable String purpose;

  /**
   * Takes a value.
   *
   * @param where what a problem names as its place
   * @param text as it was written
   */
  public void put(PlanKey key, String where, String text) {
    switch (key) {
      case PROMPT -> prompt = values.prompt(where, text);
      case MODEL -> model = values.model(where, text);
      case ENDPOINT -> endpoint = values.endpoint(where, text);
      case BASE_URL -> baseUrl = values.baseUrl(where, text);
      case REPEATS -> repeats = values.repeats(where, text);
      case AT_ONCE -> atOnce = values.repeats(where, text);
      case ASPECT_RATIO -> aspectRatio = values.aspectRatio(where, text);
      case IMAGE_SIZE -> size = values.size(where, text);
      case SEED -> seed = values.seed(where, text);
      case TEMPERATURE -> temperature = values.temperature(where, text);
      case SESSION -> session = values.session(where, text);
      case MINORS -> minors = values.minors(where, text);
      case RIGHTS_CONFIRMED -> rightsConfirmed = values.truth(where, text);
      case PURPOSE -> purpose = values.purpose(where, text);
    }
  }

  /**
   * Takes the address from somebody who may not say where the key goes: only one of a loopback
   * interface.
   */
  void addressOnThisMachine(String where, String text) {
    baseUrl = values.loopbackUrl(where, text);
  }

  /**
   * Takes a reference image that must be there.
   *
   * @param folder what a relative name starts from
   * @param absoluteToo whether the name may be an absolute one
   */
  public void image(String where, Path folder, String name, boolean absoluteToo) {
    try {
      Path given = Path.of(name);
      if (given.isAbsolute() && !absoluteToo) {
        tell(where, "exchange.plan.relative", name);
      } else {
        image(where, folder.resolve(given));
      }
    } catch (InvalidPathException e) {
      tell(where, "exchange.plan.no-path");
    }
  }

  private void image(String where, Path file) {
    if (!Files.isRegularFile(file)) {
      tell(where, "exchange.plan.no-file", file.toString());
    } else if (images.size() == ReferenceImage.MOST_PER_PROMPT) {
      tell(where, "exchange.plan.too-many-images", String.valueOf(ReferenceImage.MOST_PER_PROMPT));
    } else {
      images.add(file);
    }
  }

  /**
   * Takes the threshold of a category.
   *
   * @param category its wire name, with or without the prefix
   * @param threshold its wire name or {@link #NOT_SENT}
   */
  public void threshold(String where, String category, String threshold) {
    HarmCategory named =
        values.choice(
            where,
            category,
            HarmCategory::ofWireName,
            Arrays.stream(HarmCategory.values()).map(HarmCategory::name));
    boolean leftOut = threshold.equalsIgnoreCase(NOT_SENT);
    Threshold value =
        leftOut ? null : values.choice(where, threshold, Threshold::ofWireName, thresholdNames());
    if (named == null || (value == null && !leftOut)) {
      return;
    }
    if (thresholds.put(named, Optional.ofNullable(value)) != null) {
      tell(where, "exchange.plan.twice", named.name());
    }
  }

  private static Stream<String> thresholdNames() {
    return Stream.concat(
        Stream.of(NOT_SENT), Arrays.stream(Threshold.values()).map(Threshold::name));
  }

  /** Notes that something is wrong. */
  public void tell(String where, String textKey, String... arguments) {
    problems.add(Problem.of(where, textKey, arguments));
  }

  /** What is wrong so far, in the order in which it was found. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** The plan of all values that were right. */
  public Plan plan() {
    return new Plan(
        prompt,
        images,
        new Plan.Target(endpoint, baseUrl, model),
        thresholds,
        new OutputOptions(aspectRatio, size, seed, temperature),
        new Plan.Course(
            repeats, atOnce, session, new Plan.Stated(minors, rightsConfirmed, purpose)));
  }
}
