package assay.ui.sweep.grid;

/** The node ids of the grid and the table of results, as the stylesheet and the tests know them. */
public final class GridStyles {
  public static final String GRID = "sweep-grid";
  public static final String ROWS = "sweep-grid-rows";
  public static final String COLUMNS = "sweep-grid-columns";
  public static final String FACET = "sweep-grid-facet";
  public static final String TABLE = "sweep-table";
  public static final String TABLE_FILTER = "sweep-table-filter";
  public static final String TABLE_STATE = "sweep-table-state";

  private GridStyles() {}
}
