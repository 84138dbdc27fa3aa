package assay.ui.sweep.plan;

import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.Session;
import assay.conduct.Objection;
import assay.exchange.sweep.SweepPlanWriter;
import assay.run.Desk;
import assay.run.EndpointProfile;
import assay.run.Settings;
import assay.run.design.Axis;
import assay.run.sweep.Factors;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.work.Started;
import assay.run.sweep.work.Sweeps;
import assay.ui.KeyProblem;
import assay.ui.ScreenTools;
import assay.ui.sweep.asking.Asking;
import assay.ui.sweep.draft.PlanModel;
import assay.ui.sweep.draft.StartedWords;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;

/** Starts what is planned, after what conduct asks was answered. On the screen's thread. */
final class StartController {
  private final ScreenTools tools;
  private final Desk desk;
  private final Sweeps sweeps;
  private final PlanModel model;

  private final Starter starter;
  private final Asking asking;

  StartController(
      ScreenTools tools,
      Desk desk,
      Sweeps sweeps,
      PlanModel model,
      Asking asking,
      Starter starter) {
    this.tools = tools;
    this.desk = desk;
    this.sweeps = sweeps;
    this.model = model;
    this.starter = starter;
    this.asking = asking;
  }

  /** Checks, asks, and starts. */
  void onStart(PlanController plan) {
    Session session = tools.workspace().session();
    if (tools.workspace().isClosed() || session == null || model.startingProperty().get()) {
      return;
    }
    model.problemProperty().set("");
    Optional<String> problem = plan.problem().or(() -> keyProblem(plan.sketch()));
    if (problem.isPresent()) {
      model.problemProperty().set(problem.get());
    } else {
      begin(session.id(), plan.sketch());
    }
  }

  /** Why nothing can be started, as a sentence; empty if it can. */
  ReadOnlyStringProperty closedProperty() {
    return tools.workspace().closedProperty();
  }

  /** Each endpoint that it goes to has its key. */
  private Optional<String> keyProblem(SweepPlan plan) {
    Settings settings = tools.workspace().settings();
    Stream<EndpointProfile> declared =
        plan.factors().axes().stream()
            .filter(Axis.OfEndpoint.class::isInstance)
            .flatMap(axis -> ((Axis.OfEndpoint) axis).levels().stream())
            .flatMap(endpoint -> settings.find(endpoint.name()).stream());
    return Stream.concat(Stream.of(settings.inHand()), declared)
        .flatMap(profile -> keyProblem(profile).stream())
        .findFirst();
  }

  private Optional<String> keyProblem(EndpointProfile profile) {
    return KeyProblem.of(profile, desk.keys())
        .map(key -> tools.texts().of(key, profile.variable()));
  }

  private void begin(UUID session, SweepPlan plan) {
    EndpointProfile profile = tools.workspace().settings().inHand();
    model.startingProperty().set(true);
    tools
        .background()
        .run(
            () -> start(session, at(plan, profile)), answer -> show(session, answer), this::failed);
  }

  /** At the address at which it answers now: the simulator is started if need be. Blocks. */
  private SweepPlan at(SweepPlan plan, EndpointProfile profile) {
    Configuration base = plan.base();
    return plan.from(
            new Configuration(
                desk.endpointOf(profile), base.model(), base.thresholds(), base.output()))
        .varying(
            new Factors(
                plan.factors().axes().stream().map(this::now).toList(), plan.factors().design()));
  }

  private Axis now(Axis axis) {
    return axis instanceof Axis.OfEndpoint endpoints
        ? new Axis.OfEndpoint(endpoints.levels().stream().map(this::now).toList())
        : axis;
  }

  private Endpoint now(Endpoint endpoint) {
    return tools
        .workspace()
        .settings()
        .find(endpoint.name())
        .map(desk::endpointOf)
        .orElse(endpoint);
  }

  /**
   * What came of it.
   *
   * @param objections what must be answered first
   * @param started null if there are objections
   */
  private record Answer(SweepPlan plan, List<Objection> objections, @Nullable Started started) {}

  private Answer start(UUID session, SweepPlan plan) {
    List<Objection> objections = sweeps.objectionsTo(session, plan);
    return objections.isEmpty()
        ? new Answer(
            plan,
            objections,
            starter.start(
                session,
                plan,
                SweepPlanWriter.naming(plan, SweepPlanWriter.Heading.AS_SENT, tools.texts())))
        : new Answer(plan, objections, null);
  }

  private void show(UUID session, Answer answer) {
    model.startingProperty().set(false);
    if (answer.started() != null) {
      say(answer.started());
    } else {
      asking.settle(
          session,
          answer.plan(),
          answer.objections(),
          new Asking.Next(plan -> begin(session, plan), model.problemProperty()::set));
    }
  }

  private void failed(Throwable failure) {
    model.startingProperty().set(false);
    tools.background().fail(failure);
  }

  private void say(Started started) {
    model.problemProperty().set(new StartedWords(tools.texts()).problem(started));
  }
}
