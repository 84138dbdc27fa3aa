package assay.ui.sweep.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a sweep, and which two of the things that vary are the rows and the columns of the
 * grid. Changes on the screen's thread only.
 */
public final class GridModel {
  /** More columns nobody can look at. */
  static final int MOST_COLUMNS = 24;

  private final ObservableList<CellEntry> entries = FXCollections.observableArrayList();
  private final Map<Integer, CellEntry> byNumber = new HashMap<>();
  private final ReadOnlyObjectWrapper<List<GridAxis>> axes = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable GridAxis> rowAxis = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable GridAxis> columnAxis =
      new ReadOnlyObjectWrapper<>();
  private final Map<Integer, String> facets = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<List<GridRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable CellEntry> selected = new ReadOnlyObjectWrapper<>();

  /** No cells. */
  public GridModel() {}

  /** All cells, in the order of their numbers. */
  ObservableList<CellEntry> entries() {
    return entries;
  }

  /** The cell of a number; empty if there is none. */
  public Optional<CellEntry> entryOf(int number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  /** How many cells there are. */
  public int size() {
    return entries.size();
  }

  /** All that varies, the case first. */
  ReadOnlyObjectProperty<List<GridAxis>> axesProperty() {
    return axes.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable GridAxis> rowAxisProperty() {
    return rowAxis.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable GridAxis> columnAxisProperty() {
    return columnAxis.getReadOnlyProperty();
  }

  /** The rows of the grid as it is cut now. */
  ReadOnlyObjectProperty<List<GridRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** The cell that is looked into; null for none. */
  public ReadOnlyObjectProperty<@Nullable CellEntry> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** Looks into a cell; null for none. */
  public void select(@Nullable CellEntry entry) {
    selected.set(entry);
  }

  /** The axes that are neither rows nor columns and have several levels. */
  List<GridAxis> facetAxes() {
    return axes.get().stream()
        .filter(axis -> axis.levels().size() > 1)
        .filter(axis -> !axis.equals(rowAxis.get()) && !axis.equals(columnAxis.get()))
        .toList();
  }

  /** The level at which the grid is cut through an axis. */
  String facet(GridAxis axis) {
    return facets.getOrDefault(axis.index(), axis.levels().getFirst());
  }

  /**
   * Takes another sweep in.
   *
   * @param names what the case and each axis are called
   * @param lines its cells, in the order of their numbers
   */
  public void show(List<String> names, List<CellLine> lines) {
    selected.set(null);
    byNumber.clear();
    List<CellEntry> all = lines.stream().map(CellEntry::new).toList();
    all.forEach(entry -> byNumber.put(entry.line().number(), entry));
    entries.setAll(all);
    facets.clear();
    axes.set(axes(names, lines));
    chooseAxes();
  }

  private static List<GridAxis> axes(List<String> names, List<CellLine> lines) {
    List<GridAxis> all = new ArrayList<>();
    for (int axis = 0; axis < names.size(); axis++) {
      Set<String> levels = new LinkedHashSet<>();
      for (CellLine line : lines) {
        levels.add(line.place().levels().get(axis));
      }
      all.add(new GridAxis(axis, names.get(axis), List.copyOf(levels)));
    }
    return all;
  }

  /** The two that vary most, the cases only where nothing else is left. */
  private void chooseAxes() {
    List<GridAxis> varied =
        axes.get().stream()
            .filter(axis -> axis.index() > 0)
            .sorted(Comparator.comparingInt((GridAxis axis) -> -axis.levels().size()))
            .toList();
    GridAxis cases = axes.get().isEmpty() ? null : axes.get().getFirst();
    GridAxis first = varied.isEmpty() ? null : varied.getFirst();
    if (varied.size() > 1) {
      cut(first, varied.get(1));
    } else if (first != null && first.levels().size() > MOST_COLUMNS) {
      cut(first, cases);
    } else {
      cut(cases, first);
    }
  }

  /** Cuts the grid otherwise; one that was the other axis changes places with it. */
  void cut(@Nullable GridAxis asRows, @Nullable GridAxis asColumns) {
    rowAxis.set(asRows);
    columnAxis.set(Objects.equals(asRows, asColumns) ? null : asColumns);
    layOut();
  }

  /** Cuts it at another level of an axis. */
  void facet(GridAxis axis, String level) {
    facets.put(axis.index(), level);
    layOut();
  }

  private void layOut() {
    GridAxis down = rowAxis.get();
    if (down == null) {
      rows.set(List.of());
      return;
    }
    Map<String, Map<String, CellEntry>> cells = new LinkedHashMap<>();
    down.levels().forEach(level -> cells.put(level, new HashMap<>()));
    List<GridAxis> cutAt = facetAxes();
    GridAxis across = columnAxis.get();
    for (CellEntry entry : entries) {
      List<String> levels = entry.line().place().levels();
      if (cutAt.stream().allMatch(axis -> levels.get(axis.index()).equals(facet(axis)))) {
        String column = across == null ? "" : levels.get(across.index());
        Objects.requireNonNull(cells.get(levels.get(down.index()))).putIfAbsent(column, entry);
      }
    }
    rows.set(cells.entrySet().stream().map(r -> new GridRow(r.getKey(), r.getValue())).toList());
  }

  /** Cells have changed. Those that are not known are left out. */
  public void update(List<CellLine> changed) {
    for (CellLine line : changed) {
      CellEntry entry = byNumber.get(line.number());
      if (entry != null) {
        entry.show(line);
      }
    }
  }
}
