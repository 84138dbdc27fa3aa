package assay.ui.sweep.axes;

import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.run.design.Axis;
import assay.run.design.Staging;
import assay.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts an axis back into the editor that would make it. Pure. */
final class AxisReading {
  private final Texts texts;

  AxisReading(Texts texts) {
    this.texts = texts;
  }

  /** What kind makes it; empty if none makes exactly it. */
  Optional<AxisKind> kindOf(Axis axis) {
    if (axis.size() < 2) {
      return Optional.empty();
    }
    return switch (axis) {
      case Axis.OfPrompt prompt -> Optional.of(AxisKind.PROMPTS);
      case Axis.OfFragment fragment -> Optional.of(AxisKind.WORDS);
      case Axis.OfImages images -> Optional.of(AxisKind.IMAGES);
      case Axis.OfSteps steps -> isOurs(steps) ? Optional.of(AxisKind.STEPS) : Optional.empty();
      case Axis.OfEndpoint endpoints -> Optional.of(AxisKind.ENDPOINTS);
      case Axis.OfThreshold threshold ->
          threshold.categories().size() > 1 ? Optional.of(AxisKind.TOGETHER) : Optional.empty();
      case Axis.OfModel models -> Optional.empty();
      case Axis.OfAspectRatio ratios -> Optional.empty();
      case Axis.OfSize sizes -> Optional.empty();
      case Axis.OfEditing editing -> Optional.empty();
    };
  }

  /** At once against one way of steps, under the names that the editor gives. */
  private boolean isOurs(Axis.OfSteps steps) {
    List<Staging> all = steps.levels();
    return all.size() == 2
        && all.getFirst().equals(new Staging(texts.of("sweep.axes.steps.none"), List.of()))
        && all.getLast().label().equals(texts.of("sweep.axes.steps.all"))
        && !all.getLast().steps().isEmpty();
  }

  /** Its levels as they were typed; none of an axis whose levels are picked. */
  static List<LevelDraft> levels(Axis axis) {
    return switch (axis) {
      case Axis.OfPrompt prompts ->
          prompts.levels().stream().map(one -> draft(one.label(), one.prompt())).toList();
      case Axis.OfFragment words ->
          words.levels().stream().map(one -> draft(one.label(), one.words())).toList();
      case Axis.OfImages images -> images.levels().stream().map(AxisReading::draft).toList();
      case Axis.OfSteps steps ->
          steps.levels().getLast().steps().stream()
              .map(step -> draft(step.purpose(), step.prompt()))
              .toList();
      case Axis.OfEndpoint endpoints -> List.of();
      case Axis.OfThreshold threshold -> List.of();
      case Axis.OfModel models -> List.of();
      case Axis.OfAspectRatio ratios -> List.of();
      case Axis.OfSize sizes -> List.of();
      case Axis.OfEditing editing -> List.of();
    };
  }

  private static LevelDraft draft(String label, String words) {
    LevelDraft level = new LevelDraft();
    level.labelProperty().set(label);
    level.wordsProperty().set(words);
    return level;
  }

  private static LevelDraft draft(Axis.OfImages.Pictures pictures) {
    LevelDraft level = draft(pictures.label(), "");
    level.images().setAll(pictures.images());
    return level;
  }

  /** The keys of what was picked for it; none of an axis whose levels are typed. */
  static List<String> picked(Axis axis) {
    if (axis instanceof Axis.OfEndpoint endpoints) {
      return endpoints.levels().stream().map(Endpoint::name).toList();
    }
    if (axis instanceof Axis.OfThreshold threshold) {
      return Stream.concat(
              threshold.categories().stream().map(HarmCategory::name),
              threshold.levels().stream()
                  .map(level -> level.map(Enum::name).orElse(AxisCheck.NOT_SENT)))
          .toList();
    }
    return List.of();
  }
}
