package assay.ui;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver;

/**
 * A button that opens a pane below itself. Escape, a click elsewhere or a second click closes the
 * pane, and the focus comes back to the button.
 */
public final class DropButton extends Button {
  private static final double ARROW = 8;
  private static final double ARROW_FROM_EDGE = 18;

  private final PopOver popOver = new PopOver();
  private final boolean toTheLeft;
  private Runnable opened = () -> {};
  private Runnable closed = () -> {};

  /**
   * @param face what the button shows
   * @param name what screen readers call it
   * @param pane what it opens
   * @param edge which edge of the pane stands at that of the button
   */
  public DropButton(Node face, ObservableValue<String> name, Region pane, HPos edge) {
    toTheLeft = edge == HPos.RIGHT;
    setGraphic(face);
    accessibleTextProperty().bind(name);
    getStyleClass().add(Styles.DROP_BUTTON);
    pane.getStyleClass().add(Styles.DROP_PANE);
    setUp(pane);
    setOnAction(event -> toggle());
  }

  /** A face with a small arrow at its end, which says that there is more below. */
  public static HBox faceWithArrow(Node... parts) {
    HBox face = new HBox(parts);
    face.getChildren().add(Icons.DOWN.node());
    face.setAlignment(Pos.CENTER_LEFT);
    face.getStyleClass().add("drop-face");
    return face;
  }

  /** Opens the pane, or closes it if it is open. */
  public void toggle() {
    if (popOver.isShowing()) {
      popOver.hide();
    } else {
      open();
    }
  }

  /** Closes the pane. */
  public void close() {
    popOver.hide();
  }

  /** Whether the pane is open. */
  public boolean isOpen() {
    return popOver.isShowing();
  }

  /** Calls this when the pane has opened, which is the time to give a field the focus. */
  public void setOnOpened(Runnable action) {
    opened = action;
  }

  /** Calls this when the pane has closed, for whatever reason. */
  public void setOnClosed(Runnable action) {
    closed = action;
  }

  private void open() {
    Bounds here = localToScreen(getLayoutBounds());
    double x = toTheLeft ? here.getMaxX() - ARROW_FROM_EDGE : here.getMinX() + ARROW_FROM_EDGE;
    popOver.show(this, x, here.getMaxY() + 2);
    opened.run();
  }

  private void setUp(Region pane) {
    popOver.getStyleClass().add("drop");
    popOver.setContentNode(pane);
    popOver.setArrowLocation(
        toTheLeft ? PopOver.ArrowLocation.TOP_RIGHT : PopOver.ArrowLocation.TOP_LEFT);
    popOver.setArrowIndent(ARROW_FROM_EDGE - ARROW);
    popOver.setDetachable(false);
    popOver.setAutoHide(true);
    popOver.setHideOnEscape(true);
    popOver.setAnimated(false);
    popOver.setOnHidden(event -> onHidden());
    setUpEdges();
  }

  /** Where windows cannot be transparent, an arrow and a shadow would stand on a white ground. */
  private void setUpEdges() {
    boolean transparent = Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW);
    popOver.setArrowSize(transparent ? ARROW : 0);
    popOver.setCornerRadius(transparent ? 6 : 0);
    if (!transparent) {
      popOver.getStyleClass().add("flat");
    }
  }

  private void onHidden() {
    closed.run();
    requestFocus();
  }
}
