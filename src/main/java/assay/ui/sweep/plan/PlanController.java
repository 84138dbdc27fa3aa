package assay.ui.sweep.plan;

import assay.attempt.Attempt;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.Session;
import assay.figures.Costs;
import assay.run.AttemptLog.Query;
import assay.run.Desk;
import assay.run.Order;
import assay.run.Settings;
import assay.run.design.Axis;
import assay.run.design.PlannedCase;
import assay.run.sweep.SweepPlan;
import assay.text.FindingWords;
import assay.ui.ScreenTools;
import assay.ui.sweep.cases.CasesModel;
import assay.ui.sweep.draft.Confirmation;
import assay.ui.sweep.draft.Forecasting;
import assay.ui.sweep.draft.LevelChoice;
import assay.ui.sweep.draft.LimitsCheck;
import assay.ui.sweep.draft.PlanDesign;
import assay.ui.sweep.draft.PlanMaking;
import assay.ui.sweep.draft.PlanModel;
import assay.ui.sweep.draft.ShownForecast;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The commands that change a plan. On the screen's thread; what is slow goes beside it. */
final class PlanController {
  /** A sweep of more attempts than this is no work for one window. */
  static final int MOST_ATTEMPTS = 500_000;

  private static final Duration USUAL_ANSWER = Duration.ofSeconds(12);
  private static final int RECENT = 50;

  private final ScreenTools tools;
  private final Desk desk;
  private final PlanModel model;
  private final CasesModel cases;
  private final Forecasting forecasting;
  private final FindingWords words;
  private boolean reckoning;
  private boolean outdated;

  PlanController(ScreenTools tools, Desk desk, Costs costs, PlanModel model, CasesModel cases) {
    this.tools = tools;
    this.desk = desk;
    this.model = model;
    this.cases = cases;
    this.forecasting = new Forecasting(tools.texts(), costs);
    this.words = new FindingWords(tools.texts());
    tools.workspace().settingsProperty().subscribe(this::showTarget);
    model.onChange(this::onChanged);
    cases.chosenProperty().subscribe(this::onChanged);
    onChanged();
  }

  private void showTarget(Settings settings) {
    Endpoint endpoint = settings.inHand().endpoint();
    model.showTarget(endpoint.categories(), settings.model());
  }

  /** Takes a level in, or leaves it out. */
  <T> void onToggle(LevelChoice<T> choice, T level) {
    choice.toggle(level);
  }

  void onDesign(PlanDesign design) {
    model.designProperty().set(design);
  }

  void onEdge(HarmCategory category) {
    model.edgeProperty().set(category);
  }

  private void onChanged() {
    model.problemProperty().set("");
    if (reckoning) {
      outdated = true;
    } else {
      reckon();
    }
  }

  /** One at a time: what changes meanwhile is reckoned once, afterwards. */
  private void reckon() {
    reckoning = true;
    outdated = false;
    Supplier<ShownForecast> work = work();
    tools.background().run(work, this::show, this::failed);
  }

  private void show(ShownForecast forecast) {
    model.forecastProperty().set(forecast);
    reckoning = false;
    if (outdated) {
      reckon();
    }
  }

  private void failed(Throwable failure) {
    reckoning = false;
    tools.background().fail(failure);
  }

  private Supplier<ShownForecast> work() {
    Optional<String> problem = planProblem();
    if (problem.isPresent()) {
      ShownForecast none = new ShownForecast(problem.get(), "", List.of(), List.of());
      return () -> none;
    }
    SweepPlan plan = sketch();
    PlanDesign design = model.designProperty().get();
    Session session = tools.workspace().session();
    UUID id = session == null ? null : session.id();
    return () -> forecasting.of(plan, design, answerTime(id, plan.base().model()));
  }

  /** Why it can be neither sent nor saved, as a sentence. */
  Optional<String> problem() {
    return planProblem().or(this::openProblem);
  }

  /** What is still being made is no part of a plan, and what goes out is confirmed first. */
  private Optional<String> openProblem() {
    if (model.editingProperty().get()) {
      return Optional.of(tools.texts().of("sweep.problem.editing"));
    }
    boolean confirmed =
        !Confirmation.isNeededFor(PlanMaking.axes(model))
            || model.confirmation().covers(cases.chosenProperty().get());
    return confirmed
        ? Optional.empty()
        : Optional.of(tools.texts().of("sweep.axes.problem.confirm"));
  }

  /** Why there is no plan, as a sentence. */
  private Optional<String> planProblem() {
    Optional<String> limits = LimitsCheck.problemOf(model.limits());
    if (limits.isPresent()) {
      return limits.map(key -> tools.texts().of(key));
    }
    if (cases.chosenProperty().get().isEmpty()) {
      return Optional.of(tools.texts().of("sweep.problem.no-case"));
    }
    return twice().or(this::sizeProblem);
  }

  /** What varies twice would be told apart in no table. */
  private Optional<String> twice() {
    Set<String> seen = new HashSet<>();
    return PlanMaking.axes(model).stream()
        .filter(axis -> !(axis instanceof Axis.OfFragment))
        .flatMap(PlanController::things)
        .filter(thing -> !seen.add(thing))
        .findFirst()
        .map(thing -> tools.texts().of("sweep.problem.twice", words.axis(thing)));
  }

  private static Stream<String> things(Axis axis) {
    return axis instanceof Axis.OfThreshold threshold
        ? threshold.categories().stream().map(HarmCategory::wireName)
        : Stream.of(axis.name());
  }

  private Optional<String> sizeProblem() {
    PlanDesign design = model.designProperty().get();
    long each = PlanMaking.combinations(PlanMaking.axes(model), design);
    long cells = each * cases.chosenProperty().get().size();
    if (cells > SweepPlan.MOST_CELLS) {
      return Optional.of(tools.texts().of("sweep.problem.cells", cells, SweepPlan.MOST_CELLS));
    }
    long attempts = cells * model.repeatsProperty().get();
    return attempts > MOST_ATTEMPTS
        ? Optional.of(tools.texts().of("sweep.problem.attempts", attempts, MOST_ATTEMPTS))
        : Optional.empty();
  }

  /** The plan as it stands; there is no problem with it. The simulator has no address in it. */
  SweepPlan sketch() {
    List<PlannedCase> chosen = cases.chosenProperty().get();
    Endpoint endpoint = tools.workspace().settings().inHand().endpoint();
    return PlanMaking.plan(model, name(), chosen, endpoint);
  }

  private String name() {
    String typed = model.nameProperty().get().strip();
    return typed.isEmpty() ? tools.texts().of("sweep.name.usual") : typed;
  }

  /** What the newest answers of this model took in the mean. Blocks. */
  private Duration answerTime(@Nullable UUID session, String modelId) {
    if (session == null) {
      return USUAL_ANSWER;
    }
    List<Duration> recent =
        desk.log().page(new Query(session, null, "", null, RECENT)).attempts().stream()
            .filter(attempt -> attempt.configuration().model().equals(modelId))
            .map(Attempt::completion)
            .filter(done -> done != null && done.outcome().kind().bearsVerdict())
            .map(done -> done == null ? Duration.ZERO : done.took())
            .toList();
    return recent.isEmpty()
        ? USUAL_ANSWER
        : recent.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(recent.size());
  }

  /** How many may be under way at once, at most. */
  static int mostAtOnce() {
    return Order.MOST_REPEATS;
  }
}
