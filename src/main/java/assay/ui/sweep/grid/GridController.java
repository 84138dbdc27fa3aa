package assay.ui.sweep.grid;

import org.jspecify.annotations.Nullable;

/** The commands that cut the grid and look into a cell. On the screen's thread. */
public final class GridController {
  private final GridModel model;

  /** Commands over this model. */
  public GridController(GridModel model) {
    this.model = model;
  }

  void onRows(GridAxis axis) {
    boolean swapped = axis.equals(model.columnAxisProperty().get());
    model.cut(axis, swapped ? model.rowAxisProperty().get() : model.columnAxisProperty().get());
  }

  /** Null for one column. */
  void onColumns(@Nullable GridAxis axis) {
    boolean swapped = axis != null && axis.equals(model.rowAxisProperty().get());
    model.cut(swapped ? model.columnAxisProperty().get() : model.rowAxisProperty().get(), axis);
  }

  void onFacet(GridAxis axis, String level) {
    model.facet(axis, level);
  }

  void onSelect(@Nullable CellEntry entry) {
    if (entry != null) {
      model.select(entry);
    }
  }
}
