package assay.ui.workbench.configure;

import assay.text.Texts;
import javafx.scene.layout.VBox;

/** Thresholds above, output options below. */
public final class ConfigurePane extends VBox {

  /** Over this model. */
  public ConfigurePane(ConfigureModel model, ConfigureController controller, Texts texts) {
    getStyleClass().add("configure");
    getChildren().addAll(new ThresholdPane(model, controller, texts), new OutputPane(model, texts));
  }
}
