package assay.rules.breach.ui.workbench;

import javafx.scene.Node;

/** Planted: a breach that a rule must find. */
class SceneModel {
  Node node;
}
