package assay.ui.shell.endpoints;

import assay.attempt.Endpoint;
import assay.run.Cancellation;
import assay.run.EndpointProfile;
import assay.text.Texts;
import assay.ui.Background;
import assay.ui.Questions;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The commands that try the endpoint that is looked at. One test runs at a time; a change of the
 * form stops it, since its result would be another endpoint's.
 */
final class ProbeController {
  private final EndpointsModel model;
  private final EndpointPorts ports;
  private final SettingsTaker settings;
  private final Background background;
  private final Questions questions;
  private final Texts texts;
  private final ProbeWords words;
  private @Nullable Cancellation running;

  ProbeController(
      EndpointsModel model,
      EndpointPorts ports,
      SettingsTaker settings,
      Background background,
      Questions questions,
      Texts texts) {
    this.model = model;
    this.ports = ports;
    this.settings = settings;
    this.background = background;
    this.questions = questions;
    this.texts = texts;
    this.words = new ProbeWords(texts, new ModelWords(texts, ports.clock()));
    model.form().draftProperty().subscribe((before, now) -> drop());
  }

  /** Asks for the models it offers. */
  void onTest() {
    run(
        "endpoints.test.running",
        (endpoint, cancellation) ->
            words.of(ports.probe().test(endpoint, cancellation), endpoint.access().auth()));
  }

  /** Asks the user, and then whether it reads thresholds. */
  void onCheckThresholds() {
    if (possible() && agrees()) {
      String asked = profile().model();
      run(
          "endpoints.thresholds.running",
          (endpoint, cancellation) ->
              words.of(ports.thresholds().check(endpoint, asked, cancellation)));
    }
  }

  /** Stops what runs; its own answer says so. */
  void onCancel() {
    if (running != null) {
      running.cancel();
    }
  }

  /** Stops what runs and shows nothing of it. */
  void onClosed() {
    drop();
  }

  private void run(String key, BiFunction<Endpoint, Cancellation, ProbeResult> test) {
    if (!possible() || running != null) {
      return;
    }
    EndpointProfile profile = profile();
    Cancellation mine = new Cancellation();
    running = mine;
    ProbeModel probe = model.probe();
    probe.resultProperty().set(null);
    probe.runningProperty().set(texts.of(key, new EntryWords(texts).title(model.inSight())));
    background.run(
        () -> {
          settings.settle();
          return test.apply(ports.endpointOf(profile), mine);
        },
        result -> ended(mine, result),
        failure -> {
          ended(mine, null);
          background.fail(failure);
        });
  }

  private void ended(Cancellation which, @Nullable ProbeResult result) {
    if (which.equals(running)) {
      running = null;
      model.probe().runningProperty().set("");
      model.probe().resultProperty().set(result);
    }
  }

  private void drop() {
    if (running != null) {
      running.cancel();
      running = null;
      model.probe().runningProperty().set("");
    }
    model.probe().resultProperty().set(null);
  }

  private boolean agrees() {
    return questions.confirm(
        new Questions.Confirmation(
            texts.of("endpoints.thresholds.title"),
            texts.of("endpoints.thresholds.message", profile().name()),
            texts.of("endpoints.thresholds.yes"),
            false));
  }

  private boolean possible() {
    return model.probe().possibleProperty().get();
  }

  private EndpointProfile profile() {
    return model.inSight().draft().profile();
  }
}
