package assay.ui.sweep.axes;

import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.ReferenceImage;
import assay.attempt.Threshold;
import assay.exchange.ReferenceFiles;
import assay.run.Blobs;
import assay.run.EndpointProfile;
import assay.run.design.Axis;
import assay.text.FindingWords;
import assay.text.OutcomeWords;
import assay.ui.ScreenTools;
import assay.ui.sweep.draft.PlanModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Adds axes to a plan and takes them out. On the screen's thread. */
final class AxesController {
  private final ScreenTools tools;
  private final Blobs blobs;
  private final PlanModel plan;
  private final AxesModel model;
  private final FindingWords words;
  private final OutcomeWords outcomes;

  /**
   * @param blobs takes the images that are chosen
   */
  AxesController(ScreenTools tools, Blobs blobs, PlanModel plan, AxesModel model) {
    this.tools = tools;
    this.blobs = blobs;
    this.plan = plan;
    this.model = model;
    this.words = new FindingWords(tools.texts());
    this.outcomes = new OutcomeWords(tools.texts());
    plan.furtherProperty().subscribe(this::show);
  }

  private void show(List<Axis> axes) {
    model
        .lines()
        .setAll(IntStream.range(0, axes.size()).mapToObj(i -> line(i, axes.get(i))).toList());
  }

  private AxisLine line(int index, Axis axis) {
    String levels =
        IntStream.range(0, axis.size())
            .mapToObj(level -> words.level(axis.label(level)))
            .collect(Collectors.joining(", "));
    return new AxisLine(index, words.axis(axis.name()), levels);
  }

  /** Begins one of that kind. */
  void onOpen(AxisKind kind) {
    model.picked().clear();
    model.confirmedProperty().set(false);
    model.problemProperty().set("");
    model.levels().setAll(kind.isTyped() ? List.of(new LevelDraft(), new LevelDraft()) : List.of());
    model.things().setAll(things(kind));
    model.thresholds().setAll(kind == AxisKind.TOGETHER ? thresholds() : List.of());
    model.openProperty().set(kind);
  }

  private List<Pick> things(AxisKind kind) {
    return switch (kind) {
      case PROMPTS, WORDS, IMAGES, STEPS -> List.of();
      case ENDPOINTS ->
          tools.workspace().settings().profiles().stream()
              .map(profile -> new Pick(profile.name(), profile.name()))
              .toList();
      case TOGETHER ->
          plan.categoriesProperty().get().stream()
              .map(category -> new Pick(category.name(), outcomes.category(category)))
              .toList();
    };
  }

  private List<Pick> thresholds() {
    return Stream.concat(
            Stream.of(new Pick(AxisCheck.NOT_SENT, outcomes.thresholdShort(null))),
            Stream.of(Threshold.values())
                .map(one -> new Pick(one.name(), outcomes.thresholdShort(one))))
        .toList();
  }

  /** Another level is typed. */
  void onLevel() {
    if (model.levels().size() < AxisCheck.MOST_LEVELS) {
      model.levels().add(new LevelDraft());
    }
  }

  /** A level is taken out. */
  void onRemove(LevelDraft level) {
    model.levels().remove(level);
  }

  /** Asks for the images of a level, which take the place of those it has. */
  void onImages(LevelDraft level) {
    List<Path> files = tools.files().openImages();
    if (!files.isEmpty()) {
      boolean strip = tools.workspace().settings().stripMetadata();
      ReferenceFiles reader = new ReferenceFiles(blobs, strip);
      tools
          .background()
          .run(() -> files.stream().map(reader::take).toList(), read -> take(level, read));
    }
  }

  private void take(LevelDraft level, List<ReferenceFiles.Result> read) {
    List<ReferenceImage> images = new ArrayList<>();
    for (ReferenceFiles.Result result : read) {
      switch (result) {
        case ReferenceFiles.Result.Taken taken -> images.add(taken.image());
        case ReferenceFiles.Result.Refused refused ->
            tools
                .notices()
                .warning(tools.texts().of(refused.textKey(), refused.arguments().toArray()));
      }
    }
    level.images().setAll(images);
  }

  /** Picks something, or leaves it out. */
  void onPick(Pick pick, boolean now) {
    if (now && !model.picked().contains(pick.key())) {
      model.picked().add(pick.key());
    } else if (!now) {
      model.picked().remove(pick.key());
    }
  }

  /** Nothing is made after all. */
  void onCancel() {
    model.openProperty().set(null);
  }

  /** Takes in what was made, if nothing is wrong with it. */
  void onDone() {
    AxisKind kind = model.openProperty().get();
    if (kind == null) {
      return;
    }
    Optional<String> problem = AxisCheck.problemOf(model, kind);
    model.problemProperty().set(problem.map(key -> tools.texts().of(key)).orElse(""));
    if (problem.isEmpty()) {
      List<Axis> axes = new ArrayList<>(plan.furtherProperty().get());
      axes.add(AxisCheck.axis(model, kind, this::endpoint, tools.texts()));
      if (kind == AxisKind.TOGETHER) {
        leaveToTogether();
      }
      plan.furtherProperty().set(List.copyOf(axes));
      model.openProperty().set(null);
    }
  }

  /** What varies together does not vary by itself in the table as well. */
  private void leaveToTogether() {
    for (HarmCategory category : plan.categoriesProperty().get()) {
      if (model.picked().contains(category.name())) {
        plan.thresholds(category).choose(List.of(plan.thresholds(category).first()));
      }
    }
  }

  private Endpoint endpoint(String name) {
    return tools
        .workspace()
        .settings()
        .find(name)
        .map(EndpointProfile::endpoint)
        .orElseThrow(() -> new IllegalArgumentException("No endpoint " + name));
  }

  /** Takes an axis out. */
  void onRemove(AxisLine line) {
    List<Axis> axes = new ArrayList<>(plan.furtherProperty().get());
    axes.remove(line.index());
    plan.furtherProperty().set(List.copyOf(axes));
  }
}
