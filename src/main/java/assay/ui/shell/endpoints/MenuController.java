package assay.ui.shell.endpoints;

import assay.run.Settings;
import assay.run.Simulation;
import assay.text.Texts;
import assay.ui.Workspace;

/** The commands of the menu: another endpoint, another model for it, the simulator's pace. */
final class MenuController {
  private final MenuModel model;
  private final EndpointsController endpoints;
  private final Workspace workspace;
  private final SettingsTaker settings;
  private final Simulation simulation;
  private final Texts texts;

  MenuController(
      MenuModel model,
      EndpointsController endpoints,
      Workspace workspace,
      SettingsTaker settings,
      Simulation simulation,
      Texts texts) {
    this.model = model;
    this.endpoints = endpoints;
    this.workspace = workspace;
    this.settings = settings;
    this.simulation = simulation;
    this.texts = texts;
  }

  /** Fills the fields from the settings in force. */
  void onStart() {
    double pace = workspace.settings().simulatorPace();
    simulation.setPace(pace);
    model.paceProperty().set(pace);
    workspace.settingsProperty().subscribe(this::show);
  }

  /** Shows the endpoints and where their keys are. */
  void onOpened() {
    endpoints.onOpened();
  }

  /** Takes what can be taken and puts what is in force into the field. */
  void onClosed() {
    onModel();
    show(workspace.settings());
  }

  /** Sends to another endpoint from now on. */
  void onUse(String savedName) {
    endpoints.onUse(savedName);
  }

  /** Looks at what is being typed, without taking it. */
  void onModelTyped() {
    model.modelProblemProperty().set(modelProblem());
  }

  /** Takes the typed model if it can be taken. */
  void onModel() {
    onModelTyped();
    if (modelProblem().isEmpty()) {
      Settings old = workspace.settings();
      settings.take(old.with(old.inHand().asking(model.modelProperty().get().strip())));
    }
  }

  /** Makes the simulator's answers take their time. */
  void onPace(double pace) {
    simulation.setPace(pace);
    model.paceProperty().set(pace);
    settings.take(workspace.settings().withPace(pace));
  }

  private void show(Settings now) {
    model.simulatedProperty().set(now.inHand().endpoint().isSimulated());
    model.modelProperty().set(now.model());
    onModelTyped();
  }

  private String modelProblem() {
    return DraftCheck.problemOfModel(model.modelProperty().get())
        .map(key -> texts.of(key))
        .orElse("");
  }
}
