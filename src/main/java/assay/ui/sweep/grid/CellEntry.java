package assay.ui.sweep.grid;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A cell whose line changes while the sweep goes on. Changes on the screen's thread only. */
public final class CellEntry {
  private final ReadOnlyObjectWrapper<CellLine> line;

  CellEntry(CellLine first) {
    line = new ReadOnlyObjectWrapper<>(first);
  }

  /** How it stands. */
  public ReadOnlyObjectProperty<CellLine> lineProperty() {
    return line.getReadOnlyProperty();
  }

  /** How it stands. */
  public CellLine line() {
    return line.get();
  }

  void show(CellLine now) {
    line.set(now);
  }
}
