package assay.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What the status bar shows. Whoever runs something fills it, on the screen's thread.
 *
 * <p>Left, while {@link #visibleProperty visible}: the label, a bar, the detail and a link that
 * cancels. Right, always: the summary.
 */
public final class ProgressModel {
  private final StringProperty label = new SimpleStringProperty("");
  private final StringProperty detail = new SimpleStringProperty("");
  private final DoubleProperty fraction = new SimpleDoubleProperty();
  private final BooleanProperty visible = new SimpleBooleanProperty();
  private final ObjectProperty<Runnable> cancel = new SimpleObjectProperty<>(() -> {});
  private final StringProperty summary = new SimpleStringProperty("");

  /** What runs, such as "Run 14". */
  public StringProperty labelProperty() {
    return label;
  }

  /** How far it is, in words, such as "3 of 5". */
  public StringProperty detailProperty() {
    return detail;
  }

  /** How far it is, 0 to 1; below 0 if that cannot be said. */
  public DoubleProperty fractionProperty() {
    return fraction;
  }

  /** Whether something runs. */
  public BooleanProperty visibleProperty() {
    return visible;
  }

  /** What the cancel link does. */
  public ObjectProperty<Runnable> cancelProperty() {
    return cancel;
  }

  /** What the workspace holds, in words. */
  public StringProperty summaryProperty() {
    return summary;
  }

  /** Shows that something runs. */
  public void show(String whatRuns, String howFar, double part, Runnable onCancel) {
    label.set(whatRuns);
    detail.set(howFar);
    fraction.set(part);
    cancel.set(onCancel);
    visible.set(true);
  }

  /** Shows that nothing runs. */
  public void clear() {
    visible.set(false);
    cancel.set(() -> {});
  }
}
