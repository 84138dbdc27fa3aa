package assay.ui.sweep.extend;

import assay.attempt.ImageModel;
import assay.attempt.ImageModels;
import assay.attempt.OutputOptions.AspectRatio;
import assay.attempt.OutputOptions.Size;
import assay.attempt.Threshold;
import assay.run.design.Axis;
import assay.run.design.PlannedCase;
import assay.run.sweep.Sweep;
import assay.text.FindingWords;
import assay.text.Texts;
import assay.ui.sweep.extend.Offer.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a sweep can get more of. Words, images, steps, edit or generate, and endpoints are declared
 * before a run and never follow it, so none of these is offered. Pure.
 */
final class Offers {
  private final Texts texts;
  private final FindingWords words;

  Offers(Texts texts) {
    this.texts = texts;
    this.words = new FindingWords(texts);
  }

  /**
   * Everything; a sweep that looks for an edge has its own levels.
   *
   * @param cases those that could be added; what the sweep has already is left out
   */
  List<Offer> of(Sweep sweep, List<PlannedCase> cases) {
    List<Offer> all = new ArrayList<>();
    List<String> names = sweep.head().layout().axes();
    for (int axis = 0; axis < names.size(); axis++) {
      List<String> offered = isForTheEdge(sweep) ? List.of() : levels(names.get(axis));
      if (!offered.isEmpty()) {
        Set<String> there = new LinkedHashSet<>(Extending.levels(sweep, axis));
        all.add(new Offer(axis, words.axis(names.get(axis)), choices(offered, there)));
      }
    }
    List<PlannedCase> further = Extending.further(sweep, cases);
    if (!further.isEmpty()) {
      all.add(
          new Offer(
              Offer.CASES,
              texts.of("sweep.extend.cases"),
              further.stream().map(one -> new Choice(one.label(), one.label(), false)).toList()));
    }
    return all;
  }

  private static boolean isForTheEdge(Sweep sweep) {
    return sweep.head().layout().design() == Sweep.DesignKind.FIND_THE_EDGE;
  }

  private List<Choice> choices(List<String> offered, Set<String> there) {
    Set<String> all = new LinkedHashSet<>(offered);
    all.addAll(there);
    return all.stream().map(key -> new Choice(key, words.level(key), there.contains(key))).toList();
  }

  private static List<String> levels(String axis) {
    return switch (axis) {
      case "model" -> ImageModels.all().stream().map(ImageModel::id).toList();
      case "aspectRatio" ->
          notSentOr(Arrays.stream(AspectRatio.values()).map(AspectRatio::wireName));
      case "imageSize" -> notSentOr(Arrays.stream(Size.values()).map(Size::wireName));
      default ->
          Extending.categories(axis).isEmpty()
              ? List.of()
              : notSentOr(Arrays.stream(Threshold.values()).map(Threshold::name));
    };
  }

  private static List<String> notSentOr(Stream<String> levels) {
    return Stream.concat(Stream.of(Axis.NOT_SENT), levels).toList();
  }
}
