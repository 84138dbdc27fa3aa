package assay.ui.workbench.configure;

import assay.attempt.Capabilities;
import assay.attempt.Configuration;
import assay.attempt.HarmCategory;
import assay.attempt.Session;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.attempt.Unsupported;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The settings of what is composed. Changes on the screen's thread only. */
public final class ConfigureModel {
  private final OutputModel output = new OutputModel();
  private final ObjectProperty<Target> target;
  private final ObjectProperty<Thresholds> thresholds =
      new SimpleObjectProperty<>(Thresholds.NOT_SENT);
  private final ObjectProperty<MethodChoice> method =
      new SimpleObjectProperty<>(MethodChoice.NOT_SENT);
  private final BooleanProperty deprecatedShown = new SimpleBooleanProperty();
  private final ObjectProperty<Threshold> standard =
      new SimpleObjectProperty<>(Session.USUAL_STANDARD);
  private final ReadOnlyObjectWrapper<List<Unsupported>> unfit =
      new ReadOnlyObjectWrapper<>(List.of());

  /** Nothing is sent but the prompt, to that target. */
  public ConfigureModel(Target first) {
    target = new SimpleObjectProperty<>(first);
    onChange(this::findUnfit);
    findUnfit();
  }

  /** What the picture shall be like. */
  public OutputModel output() {
    return output;
  }

  /** Where it would be sent. */
  public ObjectProperty<Target> targetProperty() {
    return target;
  }

  public ObjectProperty<Thresholds> thresholdsProperty() {
    return thresholds;
  }

  /** What the thresholds look at. */
  ObjectProperty<MethodChoice> methodProperty() {
    return method;
  }

  /** Whether categories that are no longer wanted are in sight. */
  BooleanProperty deprecatedShownProperty() {
    return deprecatedShown;
  }

  /** The session's standard threshold. */
  ObjectProperty<Threshold> standardProperty() {
    return standard;
  }

  /** What was chosen and would not be taken. */
  public ReadOnlyObjectProperty<List<Unsupported>> unfitProperty() {
    return unfit.getReadOnlyProperty();
  }

  /** The categories whose threshold lies below the session's standard. */
  List<HarmCategory> belowStandard() {
    return thresholds.get().byCategory().entrySet().stream()
        .filter(sent -> standard.get().isStricterThan(sent.getValue()))
        .map(java.util.Map.Entry::getKey)
        .toList();
  }

  /** The configuration as it stands. */
  public Configuration configuration() {
    return new Configuration(
        target.get().endpoint(),
        target.get().model(),
        thresholds.get(),
        ConfigureCheck.options(output));
  }

  /** Calls this after every change of the configuration. */
  public void onChange(Runnable action) {
    target.subscribe(action);
    thresholds.subscribe(action);
    output.all().forEach(option -> option.subscribe(action));
  }

  private void findUnfit() {
    unfit.set(Capabilities.check(configuration()));
  }
}
