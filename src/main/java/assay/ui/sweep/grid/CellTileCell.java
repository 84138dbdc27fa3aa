package assay.ui.sweep.grid;

import assay.ui.Styles;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A cell of the sweep in the grid: k of n, its interval, its groups and how it stands. */
final class CellTileCell extends TableCell<GridRow, CellLine> {
  private static final List<String> HEATS =
      Arrays.stream(Heat.values()).map(Heat::styleClass).toList();

  private final CellWords words;
  private final Label count = new Label();
  private final Label interval = new Label();
  private final Label state = new Label();
  private final GroupBar bar = new GroupBar();
  private final VBox tile = new VBox(count, interval, bar, state);
  private final Tooltip tooltip = new Tooltip();

  CellTileCell(CellWords words) {
    this.words = words;
    count.getStyleClass().add("tile-count");
    interval.getStyleClass().add(Styles.SMALL);
    state.getStyleClass().add("tile-state");
    tile.setAlignment(Pos.CENTER);
    tile.getStyleClass().add("tile");
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(420);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add("tile-cell");
  }

  @Override
  protected void updateItem(@Nullable CellLine line, boolean empty) {
    super.updateItem(line, empty);
    tile.getStyleClass().removeAll(HEATS);
    if (empty || line == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
      return;
    }
    count.setText(words.count(line));
    interval.setText(words.interval(line));
    hideIfEmpty(interval);
    state.setText(words.state(line));
    hideIfEmpty(state);
    bar.show(line.tally());
    bar.setVisible(line.complete() > 0);
    tile.getStyleClass().add(Heat.of(line.blocked()).styleClass());
    String whole = words.whole(line);
    tooltip.setText(whole);
    setTooltip(tooltip);
    setAccessibleText(whole);
    setGraphic(tile);
  }

  private static void hideIfEmpty(Label label) {
    label.setVisible(!label.getText().isEmpty());
    label.setManaged(label.isVisible());
  }
}
