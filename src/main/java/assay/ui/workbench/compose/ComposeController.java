package assay.ui.workbench.compose;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Declaration.Minors;
import assay.attempt.Session;
import assay.conduct.CaseKeys;
import assay.conduct.Lock;
import assay.conduct.Objection;
import assay.exchange.SampleCase;
import assay.run.Desk;
import assay.run.EndpointProfile;
import assay.run.Order;
import assay.run.RunEnd;
import assay.run.RunListener;
import assay.text.ConductWords;
import assay.text.OutcomeWords;
import assay.ui.KeyProblem;
import assay.ui.Purposes;
import assay.ui.Questions;
import assay.ui.ScreenTools;
import assay.ui.workbench.compose.ComposeModel.Place;
import assay.ui.workbench.configure.ConfigureController;
import assay.ui.workbench.configure.NotTaken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The commands of composing. On the screen's thread; what blocks goes beside it. */
final class ComposeController {
  private final Desk desk;
  private final ScreenTools tools;
  private final ComposeModel model;
  private final ReferenceController references;
  private final ConfigureController settings;
  private final Purposes purposes;
  private final Supplier<RunListener> listeners;
  private final List<LiveRun> running = new ArrayList<>();

  ComposeController(
      Desk desk, ScreenTools tools, ComposeModel model, Supplier<RunListener> listeners) {
    this.desk = desk;
    this.tools = tools;
    this.model = model;
    this.references = new ReferenceController(desk, tools, model);
    this.settings = new ConfigureController(desk, tools, model.settings());
    this.purposes = new Purposes(tools.questions(), tools.texts());
    this.listeners = listeners;
    model.promptProperty().subscribe(this::forgetProblem);
    model.images().subscribe(this::forgetProblem);
    model.declarationProperty().subscribe(this::forgetProblem);
    model.settings().onChange(this::forgetProblem);
  }

  private void forgetProblem() {
    model.problemProperty().set("");
  }

  /** The commands about reference images. */
  ReferenceController references() {
    return references;
  }

  /** The commands about the settings. */
  ConfigureController settings() {
    return settings;
  }

  /** Takes a sample case in hand. */
  void onSample(SampleCase sample) {
    references.onSample(
        sample,
        tested -> {
          model.take(tested);
          settings.onTake(sample.suggested());
          references.onLocksChanged();
        });
  }

  /**
   * Takes the answer whether a minor is shown or mentioned. Any but no locks the case; what that
   * means is said first, so that a slip of the hand locks nothing.
   */
  void onMinors(Minors answer) {
    if (answer.locks() && CaseKeys.of(model.tested()).isEmpty()) {
      problem("compose.problem.no-prompt", Place.PROMPT);
      return;
    }
    model.answer(answer);
    if (answer.locks()) {
      boolean agreed =
          tools
              .questions()
              .confirm(
                  new Questions.Confirmation(
                      tools.texts().of("compose.minors.lock.title"),
                      tools.texts().of("compose.minors.lock.message"),
                      tools.texts().of("compose.minors.lock.yes"),
                      true));
      if (agreed) {
        declare(model.tested());
      } else {
        model.answer(Minors.NOT_STATED);
      }
    }
  }

  private void declare(Case tested) {
    tools
        .background()
        .run(
            () -> desk.submit().declare(tested),
            lock -> {
              showLocked(lock);
              tools.workspace().touch();
            });
  }

  /** Checks, asks the conduct rules, and starts the run. */
  void onSubmit() {
    forgetProblem();
    Session session = tools.workspace().session();
    Optional<String> problem = problem();
    if (problem.isPresent()) {
      problem(problem.get(), placeOf(problem.get()));
    } else if (session != null) {
      begin(order(session));
    }
  }

  /** Stops every run of this window. */
  void onCancel() {
    List.copyOf(running).forEach(LiveRun::cancel);
  }

  private Optional<String> problem() {
    return ComposeCheck.problemOf(model.tested())
        .or(settings::problem)
        .or(references.stripping()::problem)
        .or(this::keyProblem);
  }

  private static @Nullable Place placeOf(String problem) {
    return problem.equals("compose.problem.no-prompt") ? Place.PROMPT : null;
  }

  private Optional<String> keyProblem() {
    return KeyProblem.of(tools.workspace().settings().inHand(), desk.keys());
  }

  private void problem(String key, @Nullable Place place) {
    String variable = tools.workspace().settings().inHand().variable();
    model.problemProperty().set(tools.texts().of(key, variable));
    model.wantedProperty().set(place);
  }

  /** As it stands now; the simulator is started beside the screen's thread. */
  private Supplier<Order> order(Session session) {
    EndpointProfile profile = tools.workspace().settings().inHand();
    Case tested = model.tested();
    Configuration sketch = model.settings().configuration();
    int repeats = model.settings().output().repeatsProperty().get();
    return () ->
        new Order(
            session.id(),
            tested,
            new Configuration(
                desk.endpointOf(profile), sketch.model(), sketch.thresholds(), sketch.output()),
            repeats,
            Order.USUALLY_AT_ONCE);
  }

  private void begin(Supplier<Order> order) {
    LiveRun live =
        new LiveRun(listeners.get(), run -> tools.background().run(() -> run, this::ended));
    running.add(live);
    model.runningProperty().set(true);
    tools
        .background()
        .run(
            () -> start(order.get(), live),
            asked -> asked.ifPresent(question -> ask(live, question)),
            failure -> failed(live, failure));
  }

  /** Starts it, or says what must be answered first. What is refused is refused by the start. */
  private Optional<Asked> start(Order order, LiveRun live) {
    Optional<Asked> asked =
        desk.submit()
            .objectionTo(order)
            .filter(ComposeController::isQuestion)
            .map(objection -> new Asked(order, objection));
    if (asked.isEmpty()) {
      live.started(desk.submit().start(order, live));
    }
    return asked;
  }

  private static boolean isQuestion(Objection objection) {
    return switch (objection) {
      case Objection.Locked locked -> false;
      case Objection.CannotBeTaken refused -> false;
      case Objection.MinorsUnanswered unanswered -> true;
      case Objection.RightsUnconfirmed unconfirmed -> true;
      case Objection.PurposeMissing missing -> true;
    };
  }

  private void ask(LiveRun live, Asked asked) {
    forget(live);
    if (asked.objection() instanceof Objection.PurposeMissing missing) {
      OutcomeWords words = new OutcomeWords(tools.texts());
      String below =
          missing.below().stream().map(words::category).collect(Collectors.joining(", "));
      Order order = asked.order();
      purposes
          .ask(order.session(), below, tools.texts().of("compose.purpose.yes"))
          .map(purpose -> order.stating(order.tested().declaration(), purpose))
          .ifPresent(stated -> begin(() -> stated));
    } else {
      show(asked.objection());
    }
  }

  /** Says what stands against it, and where it can be mended if it can. */
  private void show(Objection objection) {
    switch (objection) {
      case Objection.Locked locked -> showLocked(locked.lock());
      case Objection.MinorsUnanswered unanswered -> show(objection, Place.MINORS);
      case Objection.RightsUnconfirmed unconfirmed -> show(objection, Place.RIGHTS);
      case Objection.PurposeMissing missing -> show(objection, null);
      case Objection.CannotBeTaken refused -> {
        NotTaken words = new NotTaken(tools.texts());
        String fields =
            refused.fields().stream().map(words::name).collect(Collectors.joining(", "));
        model.problemProperty().set(tools.texts().of("compose.problem.unfit", fields));
        model.wantedProperty().set(Place.UNFIT);
      }
    }
  }

  private void show(Objection objection, @Nullable Place place) {
    model.problemProperty().set(new ConductWords(tools.texts()).sentence(objection));
    model.wantedProperty().set(place);
  }

  private void showLocked(Lock lock) {
    references.takeAway(lock);
    problem("conduct.locked", null);
  }

  private void failed(LiveRun live, Throwable failure) {
    forget(live);
    tools.background().fail(failure);
  }

  private void ended(LiveRun live) {
    forget(live);
    live.end().ifPresent(this::say);
  }

  private void forget(LiveRun live) {
    running.remove(live);
    model.runningProperty().set(!running.isEmpty());
  }

  private void say(RunEnd end) {
    Objection objection = end.objection();
    if (end.attempts().isEmpty() && objection != null) {
      show(objection);
      return;
    }
    switch (end.cause()) {
      case DONE, CANCELLED, BROKEN, REFUSED -> {}
      case REPEAT_FORBIDDEN -> tools.notices().warning(tools.texts().of("run.repeat-forbidden"));
      case LOCKED -> {
        Optional.ofNullable(end.lock()).ifPresent(references::takeAway);
        tools.notices().warning(tools.texts().of("conduct.hard-stop"));
      }
      case ACCOUNT_STOPPED -> tools.notices().error(tools.texts().of("run.account-stopped"));
      case NOT_STORED -> {
        if (end.failure() != null) {
          tools.background().fail(end.failure());
        }
      }
    }
  }

  private record Asked(Order order, Objection objection) {}
}
