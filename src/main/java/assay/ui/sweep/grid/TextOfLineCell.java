package assay.ui.sweep.grid;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** One word about a cell in the table. */
final class TextOfLineCell extends TableCell<CellEntry, CellLine> {
  private final Function<CellLine, String> words;

  TextOfLineCell(Function<CellLine, String> words) {
    this.words = words;
  }

  @Override
  protected void updateItem(@Nullable CellLine line, boolean empty) {
    super.updateItem(line, empty);
    setText(empty || line == null ? null : words.apply(line));
  }
}
