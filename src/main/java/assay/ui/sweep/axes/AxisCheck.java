package assay.ui.sweep.axes;

import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.ReferenceImage;
import assay.attempt.Threshold;
import assay.run.Order;
import assay.run.design.Axis;
import assay.run.design.Axis.OfFragment.Fragment;
import assay.run.design.Axis.OfImages.Pictures;
import assay.run.design.Axis.OfPrompt.Variant;
import assay.run.design.Staging;
import assay.run.design.Step;
import assay.text.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes an axis of what was typed and picked, or says what is wrong. Pure. */
final class AxisCheck {
  /** The key of the threshold that is left out. */
  static final String NOT_SENT = "NOT_SENT";

  /** So many levels has an axis at most, as in a plan file. */
  static final int MOST_LEVELS = 24;

  private AxisCheck() {}

  /** The key of the sentence that says what is wrong; empty if it is right. */
  static Optional<String> problemOf(AxesModel model, AxisKind kind) {
    return kind.isTyped() ? words(model, kind) : picked(model, kind);
  }

  private static Optional<String> words(AxesModel model, AxisKind kind) {
    Set<String> labels = new HashSet<>();
    if (model.levels().size() < 2) {
      return Optional.of("sweep.axes.problem.few");
    }
    if (kind == AxisKind.STEPS && model.levels().size() > Step.MOST) {
      return Optional.of("sweep.axes.problem.many");
    }
    for (LevelDraft level : model.levels()) {
      String label = label(level);
      if (label.isEmpty() || label.length() > Order.LONGEST_PURPOSE) {
        return Optional.of("sweep.axes.problem.label");
      }
      if (!labels.add(label) && kind != AxisKind.STEPS) {
        return Optional.of("sweep.axes.problem.label");
      }
      if (level.images().size() > ReferenceImage.MOST_PER_PROMPT) {
        return Optional.of("compose.problem.too-many-images");
      }
      if (kind == AxisKind.PROMPTS && level.wordsProperty().get().isBlank()) {
        return Optional.of("sweep.axes.problem.prompt");
      }
    }
    return model.confirmedProperty().get()
        ? Optional.empty()
        : Optional.of("sweep.axes.problem.confirm");
  }

  private static Optional<String> picked(AxesModel model, AxisKind kind) {
    if (chosen(model.things(), model).size() < 2) {
      return Optional.of("sweep.axes.problem.few." + kind);
    }
    return kind == AxisKind.TOGETHER && chosen(model.thresholds(), model).size() < 2
        ? Optional.of("sweep.axes.problem.few")
        : Optional.empty();
  }

  private static List<String> chosen(List<Pick> offered, AxesModel model) {
    return offered.stream().map(Pick::key).filter(model.picked()::contains).toList();
  }

  /**
   * The axis; nothing is wrong with it.
   *
   * @param endpoints the endpoint of a name
   * @param texts for what the levels of steps are called
   */
  static Axis axis(
      AxesModel model, AxisKind kind, Function<String, Endpoint> endpoints, Texts texts) {
    return switch (kind) {
      case PROMPTS ->
          new Axis.OfPrompt(
              model.levels().stream()
                  .map(one -> new Variant(label(one), one.wordsProperty().get()))
                  .toList());
      case WORDS ->
          new Axis.OfFragment(
              model.levels().stream()
                  .map(one -> new Fragment(label(one), one.wordsProperty().get()))
                  .toList());
      case IMAGES ->
          new Axis.OfImages(
              model.levels().stream().map(one -> new Pictures(label(one), one.images())).toList());
      case STEPS ->
          new Axis.OfSteps(
              List.of(
                  new Staging(texts.of("sweep.axes.steps.none"), List.of()),
                  new Staging(
                      texts.of("sweep.axes.steps.all"),
                      model.levels().stream().map(AxisCheck::step).toList())));
      case ENDPOINTS ->
          new Axis.OfEndpoint(chosen(model.things(), model).stream().map(endpoints).toList());
      case TOGETHER ->
          new Axis.OfThreshold(
              chosen(model.things(), model).stream().map(HarmCategory::valueOf).toList(),
              chosen(model.thresholds(), model).stream().map(AxisCheck::threshold).toList());
    };
  }

  /** Words that are left out are the case's own. */
  private static Step step(LevelDraft level) {
    String words = level.wordsProperty().get();
    return new Step(words.isBlank() ? "" : words, label(level));
  }

  private static String label(LevelDraft level) {
    return level.labelProperty().get().strip();
  }

  private static Optional<Threshold> threshold(String key) {
    return key.equals(NOT_SENT) ? Optional.empty() : Optional.of(Threshold.valueOf(key));
  }
}
