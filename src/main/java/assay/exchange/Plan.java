package assay.exchange;

import assay.attempt.BlockMethod;
import assay.attempt.CloudOptions;
import assay.attempt.Declaration;
import assay.attempt.Declaration.Minors;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions;
import assay.attempt.Threshold;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a plan file or a command's options say about one case. All that they leave out is null or
 * absent; every value that is there has been checked.
 *
 * @param prompt the prompt; null if not said
 * @param images reference images, in order; empty if not said
 * @param target where it goes
 * @param filters what is sent for the categories
 * @param output what the picture shall be like
 * @param course how often, and under which session
 */
public record Plan(
    @Nullable String prompt,
    List<Path> images,
    Target target,
    Filters filters,
    OutputOptions output,
    Course course) {

  public Plan {
    images = List.copyOf(images);
  }

  /**
   * What is sent for the categories that are named; an empty value says <em>not sent</em>.
   *
   * @param methods what their thresholds look at
   */
  public record Filters(
      Map<HarmCategory, Optional<Threshold>> thresholds,
      Map<HarmCategory, Optional<BlockMethod>> methods) {
    public Filters {
      thresholds = Map.copyOf(thresholds);
      methods = Map.copyOf(methods);
    }

    /** These, and for what they do not name the other's. */
    Filters over(Filters other) {
      return new Filters(merged(thresholds, other.thresholds), merged(methods, other.methods));
    }

    private static <T> Map<HarmCategory, T> merged(
        Map<HarmCategory, T> mine, Map<HarmCategory, T> other) {
      Map<HarmCategory, T> merged = new EnumMap<>(HarmCategory.class);
      merged.putAll(other);
      merged.putAll(mine);
      return merged;
    }
  }

  /** The thresholds of the categories that are named. */
  public Map<HarmCategory, Optional<Threshold>> thresholds() {
    return filters.thresholds();
  }

  /** The methods of the categories that are named. */
  public Map<HarmCategory, Optional<BlockMethod>> methods() {
    return filters.methods();
  }

  /**
   * Where requests go; null is not said.
   *
   * @param endpoint the name of a profile
   */
  public record Target(
      @Nullable String endpoint, @Nullable String baseUrl, @Nullable String model) {}

  /**
   * How requests are sent; null is not said.
   *
   * @param repeats how many times the identical request
   * @param atOnce how many at the same time
   * @param session the name of the session
   * @param stripMetadata whether metadata is taken out of the pictures first
   * @param stated what a person has stated before anything is sent
   */
  public record Course(
      @Nullable Integer repeats,
      @Nullable Integer atOnce,
      @Nullable String session,
      @Nullable Boolean stripMetadata,
      Stated stated) {}

  /**
   * What a person has stated; null is not said.
   *
   * @param minors whether a minor is shown or mentioned
   * @param rightsConfirmed whether the pictures may be used
   * @param purpose why a threshold lies below the session's standard
   */
  public record Stated(
      @Nullable Minors minors, @Nullable Boolean rightsConfirmed, @Nullable String purpose) {

    /** What is declared of the case. */
    public Declaration declaration() {
      return new Declaration(
          Objects.requireNonNullElse(minors, Minors.NOT_STATED),
          Objects.requireNonNullElse(rightsConfirmed, false));
    }

    Stated over(Stated other) {
      return new Stated(
          first(minors, other.minors),
          first(rightsConfirmed, other.rightsConfirmed),
          first(purpose, other.purpose));
    }
  }

  /** This plan, and where it says nothing what the other says. */
  public Plan over(Plan other) {
    return new Plan(
        first(prompt, other.prompt),
        images.isEmpty() ? other.images : images,
        new Target(
            first(target.endpoint, other.target.endpoint),
            first(target.baseUrl, other.target.baseUrl),
            first(target.model, other.target.model)),
        filters.over(other.filters),
        mergedOutput(other.output),
        new Course(
            first(course.repeats, other.course.repeats),
            first(course.atOnce, other.course.atOnce),
            first(course.session, other.course.session),
            first(course.stripMetadata, other.course.stripMetadata),
            course.stated.over(other.course.stated)));
  }

  private OutputOptions mergedOutput(OutputOptions other) {
    return new OutputOptions(
        first(output.aspectRatio(), other.aspectRatio()),
        first(output.size(), other.size()),
        first(output.seed(), other.seed()),
        first(output.temperature(), other.temperature()),
        first(output.thinkingLevel(), other.thinkingLevel()),
        mergedCloud(other.cloud()));
  }

  private CloudOptions mergedCloud(CloudOptions other) {
    CloudOptions mine = output.cloud();
    return new CloudOptions(
        first(mine.personGeneration(), other.personGeneration()),
        first(mine.prominentPeople(), other.prominentPeople()),
        first(mine.outputMimeType(), other.outputMimeType()),
        first(mine.compressionQuality(), other.compressionQuality()),
        mine.labels().isEmpty() ? other.labels() : mine.labels());
  }

  private static <T> @Nullable T first(@Nullable T mine, @Nullable T other) {
    return mine != null ? mine : other;
  }
}
