package assay.ui.workbench.configure;

import assay.attempt.BlockMethod;
import assay.attempt.HarmCategory;
import assay.attempt.RequestField;
import assay.attempt.Session;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.attempt.Unsupported;
import assay.run.Desk;
import assay.run.Settings;
import assay.ui.ScreenTools;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The commands that change the settings. On the screen's thread; what blocks goes beside it. */
public final class ConfigureController {
  private final Desk desk;
  private final ScreenTools tools;
  private final ConfigureModel model;

  /** Commands over this model, which is kept in step with the workspace. */
  public ConfigureController(Desk desk, ScreenTools tools, ConfigureModel model) {
    this.desk = desk;
    this.tools = tools;
    this.model = model;
    tools.workspace().settingsProperty().subscribe(s -> model.targetProperty().set(targetOf(s)));
    tools.workspace().sessionProperty().subscribe(this::onSession);
  }

  /** Where these settings send to. */
  public static Target targetOf(Settings settings) {
    return new Target(settings.inHand().endpoint(), settings.model());
  }

  private void onSession(@Nullable Session session) {
    model.standardProperty().set(session == null ? Session.USUAL_STANDARD : session.standard());
  }

  /** The categories that the endpoint in hand takes. */
  public List<HarmCategory> categories() {
    return model.targetProperty().get().endpoint().categories();
  }

  /** Sets the threshold of one category; null is not sent. */
  public void onThreshold(HarmCategory category, @Nullable Threshold threshold) {
    set(model.thresholdsProperty().get().with(category, threshold));
  }

  void onPreset(Preset preset) {
    set(preset.applied(model.thresholdsProperty().get(), categories()));
  }

  /** Takes thresholds as they are. */
  public void onTake(Thresholds thresholds) {
    model.methodProperty().set(MethodChoice.NOT_SENT);
    set(thresholds);
  }

  /** What the thresholds look at; the methods that were chosen for each stay as a beginning. */
  void onMethod(MethodChoice choice) {
    model.methodProperty().set(choice);
    set(model.thresholdsProperty().get());
  }

  /** What the threshold of one category looks at; null is not sent. */
  void onMethod(HarmCategory category, @Nullable BlockMethod method) {
    model.thresholdsProperty().set(model.thresholdsProperty().get().withMethod(category, method));
  }

  private void set(Thresholds thresholds) {
    MethodChoice choice = model.methodProperty().get();
    Thresholds with = thresholds;
    if (choice != MethodChoice.EACH) {
      for (HarmCategory category : thresholds.byCategory().keySet()) {
        with = with.withMethod(category, choice.forAll());
      }
    }
    model.thresholdsProperty().set(with);
  }

  /** Takes back all that would not be taken. */
  void onClearUnfit() {
    List<Unsupported> unfit = model.unfitProperty().get();
    unfit.forEach(this::clear);
  }

  private void clear(Unsupported unfit) {
    Optional<RequestField> field =
        Arrays.stream(RequestField.values())
            .filter(f -> f.path().equals(unfit.field()))
            .findFirst();
    if (field.filter(RequestField.METHOD::equals).isPresent()) {
      onMethod(MethodChoice.NOT_SENT);
    } else if (field.isPresent()) {
      model.output().clear(field.get());
    } else if (unfit.why() == Unsupported.Why.COMBINATION) {
      model.output().clear(RequestField.ASPECT_RATIO);
      model.output().clear(RequestField.IMAGE_SIZE);
    } else {
      HarmCategory.ofWireName(unfit.value()).ifPresent(category -> onThreshold(category, null));
    }
  }

  /** Gives the session another standard threshold. */
  void onStandard(Threshold standard) {
    Session session = tools.workspace().session();
    if (session == null || session.standard() == standard) {
      return;
    }
    tools
        .background()
        .run(
            () -> {
              desk.submit().setStandard(session, standard);
              return desk.log().sessions();
            },
            all -> show(all, session));
  }

  /** Another session may have come in hand meanwhile, and stays there. */
  private void show(List<Session> all, Session changed) {
    Session inHand = Optional.ofNullable(tools.workspace().session()).orElse(changed);
    all.stream()
        .filter(session -> session.id().equals(inHand.id()))
        .findFirst()
        .ifPresent(session -> tools.workspace().showSessions(all, session));
  }

  /** The key of the sentence that says what is wrong with what was typed. */
  public Optional<String> problem() {
    return ConfigureCheck.problemOf(model.output());
  }
}
