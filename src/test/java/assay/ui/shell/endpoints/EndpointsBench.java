package assay.ui.shell.endpoints;

import assay.run.Settings;
import assay.text.Language;
import assay.text.Texts;
import assay.ui.Background;
import assay.ui.FakePorts;
import assay.ui.FakeQuestions;
import assay.ui.Workspace;
import java.util.concurrent.Executor;

/** Models and controllers of the endpoints with fakes behind them, and no screen. */
final class EndpointsBench {
  final FakePorts ports = new FakePorts();
  final Texts texts = new Texts(Language.ENGLISH);
  final Workspace workspace = new Workspace(Settings.FIRST);
  final FakeQuestions questions = new FakeQuestions();
  final EndpointsModel model = new EndpointsModel();
  final SettingsTaker settings = new Taker();
  final KeyController keys;
  final EndpointsController controller;
  final ProbeController probes;

  EndpointsBench() {
    this(Runnable::run);
  }

  /**
   * @param workers where what blocks is done
   */
  EndpointsBench(Executor workers) {
    Background background = new Background(workers, Runnable::run, failure -> {});
    keys = new KeyController(model, workspace, settings, ports.keys, background, texts);
    controller = new EndpointsController(model, workspace, settings, keys, questions, texts);
    probes = new ProbeController(model, ports.endpoints(), settings, background, questions, texts);
  }

  /** Types as the fields do, which tell the controller of every change. */
  void type(Field field, String text) {
    model.form().textProperty(field).set(text);
    controller.onTyped(field, text);
  }

  /** Writes at once. */
  private final class Taker implements SettingsTaker {
    @Override
    public void take(Settings next) {
      if (!next.equals(workspace.settings())) {
        workspace.showSettings(next);
        ports.settings.set(next);
      }
    }

    @Override
    public void settle() {}
  }
}
