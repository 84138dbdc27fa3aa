package assay.ui;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * Where the three panes of the workbench meet, each as a part of the width from 0 to 1. The screen
 * binds its split pane to it both ways; the shell keeps it with the window's layout.
 */
public final class PaneDividers {
  private final DoubleProperty left;
  private final DoubleProperty right;

  /** Dividers as they were kept. */
  public PaneDividers(double left, double right) {
    this.left = new SimpleDoubleProperty(left);
    this.right = new SimpleDoubleProperty(right);
  }

  /** Between the left pane and the middle. */
  public DoubleProperty leftProperty() {
    return left;
  }

  /** Between the middle and the right pane. */
  public DoubleProperty rightProperty() {
    return right;
  }
}
