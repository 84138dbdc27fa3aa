package assay.exchange.sweep;

import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions.AspectRatio;
import assay.attempt.OutputOptions.Size;
import assay.attempt.Threshold;
import assay.exchange.PlanNode.Named;
import assay.exchange.Problem;
import assay.exchange.sweep.Section.Item;
import assay.exchange.sweep.SweepDraft.DraftAxis;
import assay.exchange.sweep.SweepDraft.DraftFactors;
import assay.exchange.sweep.SweepDraft.Endpoints;
import assay.exchange.sweep.SweepDraft.ImageFiles;
import assay.exchange.sweep.SweepDraft.Known;
import assay.exchange.sweep.SweepDraft.Pictures;
import assay.run.design.Axis;
import assay.run.design.Axis.OfEditing.Editing;
import assay.run.design.Axis.OfFragment.Fragment;
import assay.run.design.Design;
import assay.run.sweep.Sweep.DesignKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What varies in a plan, and by which design. For one plan. */
final class FactorsReader {
  /** More axes nobody can look at. */
  static final int MOST_AXES = 12;

  /** So are more levels of one. */
  static final int MOST_LEVELS = 24;

  private final Section root;
  private final Section edge;
  private final SweepValues values;
  private final Consumer<Problem> problems;
  private final VariantsReader variants;
  private final Set<Object> varied = new HashSet<>();

  /**
   * @param edge what stands below the key of the search for the edge
   * @param folder what relative names of images start from
   */
  FactorsReader(
      Section root, Section edge, SweepValues values, Consumer<Problem> problems, Path folder) {
    this.root = root;
    this.edge = edge;
    this.values = values;
    this.problems = problems;
    this.variants = new VariantsReader(folder, values, problems);
  }

  DraftFactors factors(DesignKind kind) {
    List<DraftAxis> axes = new ArrayList<>();
    for (Item item : root.items(SweepKeys.VARY, MOST_AXES)) {
      axis(item).ifPresent(axes::add);
    }
    return new DraftFactors(axes, design(kind));
  }

  private Design design(DesignKind kind) {
    return switch (kind) {
      case ONE_AT_A_TIME -> new Design.OneAtATime();
      case EVERY_COMBINATION -> new Design.EveryCombination();
      case PAIRWISE -> new Design.Pairwise();
      case FIND_THE_EDGE -> edge();
    };
  }

  private Design edge() {
    edge.need("category");
    HarmCategory category = edge.value("category", values.plain()::category);
    return new Design.FindTheEdge(
        Objects.requireNonNullElse(category, HarmCategory.DANGEROUS_CONTENT));
  }

  private Optional<DraftAxis> axis(Item item) {
    Optional<String> kind = kind(item);
    if (kind.isEmpty()) {
      String names = String.join(", ", SweepKeys.AXIS_NAMES);
      problems.accept(Problem.of(item.where(), "exchange.sweep.axis", names));
      return Optional.empty();
    }
    List<String> keys = Objects.requireNonNull(SweepKeys.AXES.get(kind.get()));
    Section section = Section.of(item.where(), item.node(), keys, problems);
    return axis(kind.get(), section);
  }

  /** The one kind whose key stands there. */
  private static Optional<String> kind(Item item) {
    if (!(item.node() instanceof Named named)) {
      return Optional.empty();
    }
    List<String> kinds =
        SweepKeys.AXIS_NAMES.stream().filter(named.entries()::containsKey).toList();
    return kinds.size() == 1 ? Optional.of(kinds.getFirst()) : Optional.empty();
  }

  private Optional<DraftAxis> axis(String kind, Section axis) {
    return switch (kind) {
      case SweepKeys.THRESHOLDS -> thresholds(axis);
      case SweepKeys.MODELS -> known(axis, kind, models(axis), Axis.OfModel::new);
      case SweepKeys.ENDPOINTS -> endpoints(axis);
      case SweepKeys.RATIOS -> known(axis, kind, ratios(axis), Axis.OfAspectRatio::new);
      case SweepKeys.SIZES -> known(axis, kind, sizes(axis), Axis.OfSize::new);
      case SweepKeys.EDITING -> known(axis, kind, editing(axis), Axis.OfEditing::new);
      case SweepKeys.FRAGMENTS -> fragments(axis, variants.fragments(axis));
      case SweepKeys.STEPS -> known(axis, kind, variants.stagings(axis), Axis.OfSteps::new);
      case SweepKeys.PROMPTS -> known(axis, kind, variants.prompts(axis), Axis.OfPrompt::new);
      default -> images(axis);
    };
  }

  /** An axis of these levels. */
  private interface Making<T> {
    Axis of(List<T> levels);
  }

  private <T> Optional<DraftAxis> known(
      Section axis, String key, List<T> levels, Making<T> making) {
    once(axis, key, key);
    return levels(axis, key, levels) ? Optional.of(new Known(making.of(levels))) : Optional.empty();
  }

  /** Whether there are levels; if not, it is told here or was before. */
  private static boolean levels(Section axis, String key, List<?> levels) {
    if (axis.isEmptyList(key)) {
      axis.tell(axis.at(key), "exchange.sweep.no-levels");
    }
    return !levels.isEmpty();
  }

  private void once(Section axis, String key, Object thing) {
    if (!varied.add(thing)) {
      axis.tell(axis.at(key), "exchange.plan.twice", String.valueOf(thing));
    }
  }

  private Optional<DraftAxis> thresholds(Section axis) {
    axis.need("levels");
    List<HarmCategory> categories =
        values.each(
            axis.texts(SweepKeys.THRESHOLDS, HarmCategory.values().length),
            values.plain()::category);
    List<Optional<Threshold>> levels =
        values.levels(
            axis.texts("levels", MOST_LEVELS), Threshold::ofWireName, names(Threshold.values()));
    categories.forEach(category -> once(axis, SweepKeys.THRESHOLDS, category));
    boolean some = levels(axis, SweepKeys.THRESHOLDS, categories);
    boolean varied = levels(axis, "levels", levels);
    return some && varied
        ? Optional.of(new Known(new Axis.OfThreshold(categories, levels)))
        : Optional.empty();
  }

  private static List<String> names(Enum<?>[] constants) {
    return Stream.of(constants).map(Enum::name).toList();
  }

  private List<String> models(Section axis) {
    return values.each(axis.texts(SweepKeys.MODELS, MOST_LEVELS), values.plain()::model);
  }

  private Optional<DraftAxis> endpoints(Section axis) {
    String key = SweepKeys.ENDPOINTS;
    List<String> names = values.each(axis.texts(key, MOST_LEVELS), values.plain()::endpoint);
    once(axis, key, key);
    return levels(axis, key, names)
        ? Optional.of(new Endpoints(axis.at(key), names))
        : Optional.empty();
  }

  private List<Optional<AspectRatio>> ratios(Section axis) {
    return values.levels(
        axis.texts(SweepKeys.RATIOS, MOST_LEVELS),
        AspectRatio::ofWireName,
        Arrays.stream(AspectRatio.values()).map(AspectRatio::wireName).toList());
  }

  private List<Optional<Size>> sizes(Section axis) {
    return values.levels(
        axis.texts(SweepKeys.SIZES, MOST_LEVELS),
        Size::ofWireName,
        Arrays.stream(Size.values()).map(Size::wireName).toList());
  }

  private List<Editing> editing(Section axis) {
    return values.each(
        axis.texts(SweepKeys.EDITING, MOST_LEVELS),
        (where, text) -> values.word(where, text, Editing.values()));
  }

  /** Words may be added in several places, so that this may come more than once. */
  private static Optional<DraftAxis> fragments(Section axis, List<Fragment> fragments) {
    return levels(axis, SweepKeys.FRAGMENTS, fragments)
        ? Optional.of(new Known(new Axis.OfFragment(fragments)))
        : Optional.empty();
  }

  private Optional<DraftAxis> images(Section axis) {
    String key = SweepKeys.IMAGES;
    List<Pictures> pictures = variants.images(axis);
    once(axis, key, key);
    return levels(axis, key, pictures) ? Optional.of(new ImageFiles(pictures)) : Optional.empty();
  }
}
