package assay.ui.workbench.compose;

import assay.attempt.Configuration;
import assay.figures.Costs;
import assay.run.Desk;
import assay.run.RunListener;
import assay.text.Formats;
import assay.ui.Pictures;
import assay.ui.ScreenTools;
import assay.ui.workbench.configure.ConfigureController;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;

/** Composing as the workbench sees it. On the screen's thread. */
public final class Compose {
  private final ComposeModel model;
  private final ComposeController controller;
  private final ComposeView view;
  private final ScreenTools tools;
  private final Costs costs;

  /**
   * Builds model, controller and view.
   *
   * @param costs what attempts cost
   * @param pictures of the reference images
   * @param listeners gives each run that is submitted here the listener that is told of it
   */
  public Compose(
      ScreenTools tools,
      Desk desk,
      Costs costs,
      Pictures pictures,
      Supplier<RunListener> listeners) {
    this.tools = tools;
    this.costs = costs;
    this.model = new ComposeModel(ConfigureController.targetOf(tools.workspace().settings()));
    this.controller = new ComposeController(desk, tools, model, listeners);
    this.view = new ComposeView(model, controller, tools, pictures);
    showEstimateWhenItChanges();
    tools
        .workspace()
        .revisionProperty()
        .subscribe(revision -> controller.references().onLocksChanged());
  }

  /** What is shown. */
  public Node root() {
    return view;
  }

  /** Submits, as the button does; nothing happens where nothing can be written. */
  public void submit() {
    if (!tools.workspace().isClosed()) {
      controller.onSubmit();
    }
  }

  /** Stops every run of this window. */
  public void cancel() {
    controller.onCancel();
  }

  private void showEstimateWhenItChanges() {
    model.promptProperty().subscribe(this::showEstimate);
    model.settings().onChange(this::showEstimate);
    model.settings().output().repeatsProperty().subscribe(this::showEstimate);
    model.images().subscribe(this::showEstimate);
    showEstimate();
  }

  private void showEstimate() {
    Configuration sketch = model.settings().configuration();
    int repeats = model.settings().output().repeatsProperty().get();
    Optional<BigDecimal> most = costs.atMost(model.tested(), sketch, repeats);
    String words =
        most.map(
                dollars ->
                    tools
                        .texts()
                        .of(
                            "compose.estimate",
                            repeats,
                            new Formats(tools.texts()).dollarsAtMost(dollars)))
            .orElseGet(() -> tools.texts().of("compose.estimate.unknown", repeats, sketch.model()));
    model.estimateProperty().set(words);
  }
}
