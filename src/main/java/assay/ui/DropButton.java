package assay.ui;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver;

/**
 * A button with a small arrow that opens a pane below itself. Escape, a click elsewhere or a second
 * click closes the pane, and the focus comes back to the button.
 */
public final class DropButton extends Button {
  private final PopOver popOver = new PopOver();

  /**
   * @param face what the button shows before the arrow
   * @param name what screen readers call it
   * @param pane what it opens
   */
  public DropButton(Node face, ObservableValue<String> name, Region pane) {
    HBox content = new HBox(face, Icons.DOWN.node());
    content.setAlignment(Pos.CENTER_LEFT);
    content.getStyleClass().add("drop-face");
    setGraphic(content);
    accessibleTextProperty().bind(name);
    getStyleClass().add(Styles.DROP_BUTTON);
    pane.getStyleClass().add(Styles.DROP_PANE);
    setUp(pane);
    setOnAction(event -> toggle());
  }

  /** Opens the pane, or closes it if it is open. */
  public void toggle() {
    if (popOver.isShowing()) {
      popOver.hide();
    } else {
      popOver.show(this);
    }
  }

  /** Closes the pane. */
  public void close() {
    popOver.hide();
  }

  private void setUp(Region pane) {
    popOver.setContentNode(pane);
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
    popOver.setDetachable(false);
    popOver.setAutoHide(true);
    popOver.setHideOnEscape(true);
    popOver.setAnimated(false);
    popOver.setOnHidden(event -> requestFocus());
  }
}
