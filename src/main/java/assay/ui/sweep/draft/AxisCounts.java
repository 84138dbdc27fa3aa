package assay.ui.sweep.draft;

import assay.run.design.Axis;
import assay.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** How many levels the axes have for which the table has no place, in words. Pure. */
public final class AxisCounts {
  private AxisCounts() {}

  /** Such as {@code Prompts: 3 · Reference images: 2}; one for each axis. */
  public static List<String> of(PlanModel model, Texts texts) {
    return model.furtherProperty().get().stream()
        .map(axis -> texts.of(key(axis), axis.size()))
        .collect(Collectors.toList());
  }

  private static String key(Axis axis) {
    return "sweep.count."
        + switch (axis) {
          case Axis.OfPrompt prompt -> "prompts";
          case Axis.OfFragment fragment -> "words";
          case Axis.OfImages images -> "images";
          case Axis.OfSteps steps -> "steps";
          case Axis.OfEndpoint endpoint -> "endpoints";
          case Axis.OfThreshold threshold -> "thresholds";
          case Axis.OfModel model -> "models";
          case Axis.OfAspectRatio ratio -> "ratios";
          case Axis.OfSize size -> "sizes";
          case Axis.OfEditing editing -> "manners";
        };
  }
}
