package assay.rules.breach.ui.workbench;

import javafx.stage.Stage;

/** Planted: a breach that a rule must find. */
class SceneController {
  Stage stage;
}
