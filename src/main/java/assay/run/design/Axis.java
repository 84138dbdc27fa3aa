package assay.run.design;

import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions;
import assay.attempt.ReferenceImage;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One thing that varies in a sweep, through levels that were declared before it began. Empty means
 * <em>not sent</em>, which is a level of its own.
 */
public sealed interface Axis {

  /** Its levels, at least one and each once. */
  List<?> levels();

  /** How many levels it has. */
  default int size() {
    return levels().size();
  }

  /** What a level is called, as the protocol or the user spells it. */
  String label(int level);

  /** What is sent at a level. */
  Setting at(Setting before, int level);

  /** What it is called in a plan and in results: the categories, or the field that varies. */
  default String name() {
    return switch (this) {
      case OfThreshold threshold -> threshold.names();
      case OfModel model -> "model";
      case OfEndpoint endpoint -> "endpoint";
      case OfAspectRatio ratio -> "aspectRatio";
      case OfSize size -> "imageSize";
      case OfEditing editing -> "editing";
      case OfFragment fragment -> "fragment";
      case OfPrompt prompt -> "prompt";
      case OfImages images -> "images";
      case OfSteps steps -> "steps";
    };
  }

  /**
   * The threshold of one category, or of several together.
   *
   * @param categories those that all have the level; not empty
   */
  record OfThreshold(List<HarmCategory> categories, List<Optional<Threshold>> levels)
      implements Axis {
    public OfThreshold {
      categories = List.copyOf(categories);
      levels = checked(levels);
      checked(categories);
    }

    private String names() {
      return categories.stream().map(HarmCategory::wireName).collect(Collectors.joining(" + "));
    }

    @Override
    public String label(int level) {
      return levels.get(level).map(Threshold::name).orElse(NOT_SENT);
    }

    @Override
    public Setting at(Setting before, int level) {
      Configuration then = before.configuration();
      Thresholds thresholds = then.thresholds();
      for (HarmCategory category : categories) {
        thresholds = thresholds.with(category, levels.get(level).orElse(null));
      }
      return before.with(
          new Configuration(then.endpoint(), then.model(), thresholds, then.output()));
    }
  }

  /** The model, by its id. */
  record OfModel(List<String> levels) implements Axis {
    public OfModel {
      levels = checked(levels);
    }

    @Override
    public String label(int level) {
      return levels.get(level);
    }

    @Override
    public Setting at(Setting before, int level) {
      Configuration then = before.configuration();
      return before.with(
          new Configuration(then.endpoint(), levels.get(level), then.thresholds(), then.output()));
    }
  }

  /** Where requests go. */
  record OfEndpoint(List<Endpoint> levels) implements Axis {
    public OfEndpoint {
      levels = checked(levels);
    }

    @Override
    public String label(int level) {
      return levels.get(level).name();
    }

    @Override
    public Setting at(Setting before, int level) {
      Configuration then = before.configuration();
      return before.with(
          new Configuration(levels.get(level), then.model(), then.thresholds(), then.output()));
    }
  }

  /** The aspect ratio. */
  record OfAspectRatio(List<Optional<OutputOptions.AspectRatio>> levels) implements Axis {
    public OfAspectRatio {
      levels = checked(levels);
    }

    @Override
    public String label(int level) {
      return levels.get(level).map(OutputOptions.AspectRatio::wireName).orElse(NOT_SENT);
    }

    @Override
    public Setting at(Setting before, int level) {
      OutputOptions then = before.configuration().output();
      return output(before, then.with(levels.get(level).orElse(null)));
    }
  }

  /** The tier of resolution. */
  record OfSize(List<Optional<OutputOptions.Size>> levels) implements Axis {
    public OfSize {
      levels = checked(levels);
    }

    @Override
    public String label(int level) {
      return levels.get(level).map(OutputOptions.Size::wireName).orElse(NOT_SENT);
    }

    @Override
    public Setting at(Setting before, int level) {
      OutputOptions then = before.configuration().output();
      return output(before, then.with(levels.get(level).orElse(null)));
    }
  }

  /** Whether a case is sent with its reference images (edit) or without them (generate). */
  record OfEditing(List<Editing> levels) implements Axis {
    public OfEditing {
      levels = checked(levels);
    }

    /** The two ways. */
    public enum Editing {
      EDIT,
      GENERATE
    }

    @Override
    public String label(int level) {
      return levels.get(level).name();
    }

    @Override
    public Setting at(Setting before, int level) {
      return levels.get(level) == Editing.EDIT ? before : before.withImages(List.of());
    }
  }

  /** What stands after the prompt: a style or a context, in the user's own words. */
  record OfFragment(List<Fragment> levels) implements Axis {
    public OfFragment {
      levels = checked(levels);
    }

    /**
     * Words that a user has written and has confirmed to be true of the case. The program writes
     * none and changes none.
     *
     * @param label how the user calls it
     * @param words as they stand after the prompt, separated by a blank; empty for none
     */
    public record Fragment(String label, String words) {}

    @Override
    public String label(int level) {
      return levels.get(level).label();
    }

    @Override
    public Setting at(Setting before, int level) {
      String words = levels.get(level).words();
      return words.isEmpty() ? before : before.withWords(words);
    }
  }

  /** The whole prompt, in the user's own words. */
  record OfPrompt(List<Variant> levels) implements Axis {
    public OfPrompt {
      levels = checked(levels);
    }

    /**
     * A prompt that a user has written before the run and has confirmed to be true of the case. The
     * program writes none and changes none.
     *
     * @param label how the user calls it
     * @param prompt exactly as it is sent, in the place of the case's own
     */
    public record Variant(String label, String prompt) {}

    @Override
    public String label(int level) {
      return levels.get(level).label();
    }

    @Override
    public Setting at(Setting before, int level) {
      return before.withPrompt(levels.get(level).prompt());
    }
  }

  /** The reference images. What was declared of a case has to hold with each of its levels. */
  record OfImages(List<Pictures> levels) implements Axis {
    public OfImages {
      levels = checked(levels);
    }

    /**
     * Images that a user has chosen before the run.
     *
     * @param label how the user calls them
     * @param images in the order in which they are sent, in the place of the case's own; may be
     *     empty
     */
    public record Pictures(String label, List<ReferenceImage> images) {
      public Pictures {
        images = List.copyOf(images);
      }
    }

    @Override
    public String label(int level) {
      return levels.get(level).label();
    }

    @Override
    public Setting at(Setting before, int level) {
      return before.withImages(levels.get(level).images());
    }
  }

  /** In how many steps, and in which, a case is sent. */
  record OfSteps(List<Staging> levels) implements Axis {
    public OfSteps {
      levels = checked(levels);
    }

    @Override
    public String label(int level) {
      return levels.get(level).label();
    }

    @Override
    public Setting at(Setting before, int level) {
      List<Step> steps = levels.get(level).steps();
      return steps.isEmpty() ? before : before.in(steps);
    }
  }

  /** What a level is called at which nothing is sent. */
  String NOT_SENT = "not sent";

  private static Setting output(Setting before, OutputOptions output) {
    Configuration then = before.configuration();
    return before.with(new Configuration(then.endpoint(), then.model(), then.thresholds(), output));
  }

  private static <T> List<T> checked(List<T> levels) {
    List<T> copy = List.copyOf(levels);
    if (copy.isEmpty() || copy.stream().distinct().count() < copy.size()) {
      throw new IllegalArgumentException("An axis has levels, and each once");
    }
    return copy;
  }
}
