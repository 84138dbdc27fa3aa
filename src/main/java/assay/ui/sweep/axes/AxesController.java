package assay.ui.sweep.axes;

import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.Threshold;
import assay.run.EndpointProfile;
import assay.run.design.Axis;
import assay.text.FindingWords;
import assay.text.OutcomeWords;
import assay.ui.ScreenTools;
import assay.ui.sweep.draft.PlanModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Adds axes to a plan and takes them out. On the screen's thread. */
final class AxesController {
  private final ScreenTools tools;
  private final PlanModel plan;
  private final AxesModel model;
  private final FindingWords words;
  private final OutcomeWords outcomes;

  AxesController(ScreenTools tools, PlanModel plan, AxesModel model) {
    this.tools = tools;
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
    model
        .levels()
        .setAll(kind.isOfWords() ? List.of(new LevelDraft(), new LevelDraft()) : List.of());
    model.things().setAll(things(kind));
    model.thresholds().setAll(kind == AxisKind.TOGETHER ? thresholds() : List.of());
    model.openProperty().set(kind);
  }

  private List<Pick> things(AxisKind kind) {
    return switch (kind) {
      case PROMPTS, WORDS, STEPS -> List.of();
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
