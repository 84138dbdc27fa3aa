package assay.ui.workbench.configure;

import assay.ui.Icons;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line that shows or hides what stands below it, so that the pane stays calm. */
final class Disclosure extends VBox {
  private final ToggleButton line = new ToggleButton();

  Disclosure(String id, String words, Node content) {
    FontIcon arrow = Icons.DOWN.node();
    line.setId(id);
    line.setText(words);
    line.setGraphic(arrow);
    line.getStyleClass().add("disclosure");
    content.visibleProperty().bind(line.selectedProperty());
    content.managedProperty().bind(line.selectedProperty());
    line.selectedProperty()
        .subscribe(
            open -> {
              arrow.setRotate(open ? 0 : -90);
              line.notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
            });
    getStyleClass().add("disclosed");
    getChildren().addAll(line, content);
  }

  /** Shows what is below. */
  void open() {
    line.setSelected(true);
  }
}
