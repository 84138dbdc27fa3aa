package assay.exchange;

import assay.attempt.BlockMethod;
import assay.attempt.Declaration.Minors;
import assay.attempt.HarmCategory;
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
import java.util.function.Function;
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
  private final OutputDraft output = new OutputDraft(values);
  private final List<Path> images = new ArrayList<>();
  private final Map<HarmCategory, Optional<Threshold>> thresholds =
      new EnumMap<>(HarmCategory.class);
  private final Map<HarmCategory, Optional<BlockMethod>> methods =
      new EnumMap<>(HarmCategory.class);

  private @Nullable String prompt;
  private @Nullable String endpoint;
  private @Nullable String baseUrl;
  private @Nullable String model;
  private @Nullable Integer repeats;
  private @Nullable Integer atOnce;
  private @Nullable String session;
  private @Nullable Boolean stripMetadata;
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
      case ASPECT_RATIO,
          IMAGE_SIZE,
          SEED,
          TEMPERATURE,
          THINKING_LEVEL,
          PERSON_GENERATION,
          PROMINENT_PEOPLE,
          OUTPUT_MIME_TYPE,
          COMPRESSION_QUALITY ->
          output.put(key, where, text);
      case SESSION -> session = values.name(where, text);
      case STRIP_METADATA -> stripMetadata = values.truth(where, text);
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
    put(where, category, threshold, thresholds, Threshold::ofWireName, Threshold.values());
  }

  /**
   * Takes what the threshold of a category looks at.
   *
   * @param category its wire name, with or without the prefix
   * @param method its wire name or {@link #NOT_SENT}
   */
  public void method(String where, String category, String method) {
    put(where, category, method, methods, BlockMethod::ofWireName, BlockMethod.values());
  }

  /** Takes a label for billing reports. */
  public void label(String where, String name, String value) {
    output.label(where, name, value);
  }

  /** Whether this says that a value is left out, in any letter case, also with a hyphen. */
  public static boolean isNotSent(String text) {
    return text.replace('-', '_').equalsIgnoreCase(NOT_SENT);
  }

  private <T extends Enum<T>> void put(
      String where,
      String category,
      String text,
      Map<HarmCategory, Optional<T>> into,
      Function<String, Optional<T>> reader,
      T[] all) {
    HarmCategory named = values.category(where, category);
    boolean leftOut = isNotSent(text);
    Stream<String> names = Stream.concat(Stream.of(NOT_SENT), Arrays.stream(all).map(Enum::name));
    T value = leftOut ? null : values.choice(where, text, reader, names);
    if (named == null || (value == null && !leftOut)) {
      return;
    }
    if (into.put(named, Optional.ofNullable(value)) != null) {
      tell(where, "exchange.plan.twice", named.name());
    }
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
        new Plan.Filters(thresholds, methods),
        output.output(),
        new Plan.Course(
            repeats,
            atOnce,
            session,
            stripMetadata,
            new Plan.Stated(minors, rightsConfirmed, purpose)));
  }
}
