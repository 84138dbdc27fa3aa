package assay.ui.sweep.axes;

import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.ReferenceImage;
import assay.attempt.Threshold;
import assay.exchange.ReferenceFiles;
import assay.run.Blobs;
import assay.run.EndpointProfile;
import assay.run.design.Axis;
import assay.run.design.PlannedCase;
import assay.text.FindingWords;
import assay.text.OutcomeWords;
import assay.ui.ScreenTools;
import assay.ui.sweep.draft.Confirmation;
import assay.ui.sweep.draft.PlanModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;

/** Adds axes to a plan and takes them out. On the screen's thread. */
final class AxesController {
  private static final int NEW = -1;

  private final ScreenTools tools;
  private final Blobs blobs;
  private final PlanModel plan;
  private final ObservableValue<List<PlannedCase>> cases;
  private final AxesModel model;
  private final AxisReading reading;
  private final FindingWords words;
  private final OutcomeWords outcomes;
  private int changed = NEW;

  /**
   * @param blobs takes the images that are chosen
   * @param cases those of the plan
   */
  AxesController(
      ScreenTools tools,
      Blobs blobs,
      PlanModel plan,
      ObservableValue<List<PlannedCase>> cases,
      AxesModel model) {
    this.tools = tools;
    this.blobs = blobs;
    this.plan = plan;
    this.cases = cases;
    this.model = model;
    this.reading = new AxisReading(tools.texts());
    this.words = new FindingWords(tools.texts());
    this.outcomes = new OutcomeWords(tools.texts());
    plan.furtherProperty().subscribe(this::show);
    cases.subscribe(this::showConfirmed);
    plan.confirmation().casesProperty().subscribe(this::showConfirmed);
    plan.editingProperty().bind(model.openProperty().isNotNull());
  }

  private void show(List<Axis> axes) {
    model
        .lines()
        .setAll(IntStream.range(0, axes.size()).mapToObj(i -> line(i, axes.get(i))).toList());
    showConfirmed();
    if (changed != NEW) {
      onCancel();
    }
  }

  private void showConfirmed() {
    model.askedProperty().set(Confirmation.isNeededFor(plan.furtherProperty().get()));
    model.givenProperty().set(plan.confirmation().covers(cases.getValue()));
  }

  /** A person says that all words are true of every case that is chosen, or takes that back. */
  void onTrue(boolean now) {
    plan.confirmation().give(now ? cases.getValue() : List.of());
    showConfirmed();
  }

  private AxisLine line(int index, Axis axis) {
    String levels =
        IntStream.range(0, axis.size())
            .mapToObj(level -> words.level(axis.label(level)))
            .collect(Collectors.joining(", "));
    boolean isEditable = reading.kindOf(axis).isPresent();
    return new AxisLine(index, words.axis(axis.name()), levels, isEditable);
  }

  /** Begins one of that kind. */
  void onOpen(AxisKind kind) {
    changed = NEW;
    open(kind, kind.isTyped() ? List.of(new LevelDraft(), new LevelDraft()) : List.of(), List.of());
  }

  /** Changes one that is there. Its words have to be confirmed anew. */
  void onEdit(AxisLine line) {
    Axis axis = plan.furtherProperty().get().get(line.index());
    reading
        .kindOf(axis)
        .ifPresent(
            kind -> {
              onCancel();
              changed = line.index();
              open(kind, AxisReading.levels(axis), AxisReading.picked(axis));
            });
  }

  private void open(AxisKind kind, List<LevelDraft> levels, List<String> picked) {
    model.picked().setAll(picked);
    model.confirmedProperty().set(false);
    model.problemProperty().set("");
    model.levels().setAll(levels);
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
    changed = NEW;
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
      Axis made = AxisCheck.axis(model, kind, this::endpoint, tools.texts());
      if (changed == NEW) {
        axes.add(made);
      } else {
        axes.set(changed, made);
      }
      if (kind.isTyped()) {
        confirm(axes, made);
      }
      if (kind == AxisKind.TOGETHER) {
        leaveToTogether();
      }
      onCancel();
      plan.furtherProperty().set(List.copyOf(axes));
    }
  }

  /** What was confirmed is the words of this axis; others stay as they were. */
  private void confirm(List<Axis> axes, Axis made) {
    List<Axis> others = axes.stream().filter(axis -> !axis.equals(made)).toList();
    if (Confirmation.isNeededFor(others)) {
      plan.confirmation().giveFurther(cases.getValue());
    } else {
      plan.confirmation().give(cases.getValue());
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
