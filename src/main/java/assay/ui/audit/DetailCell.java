package assay.ui.audit;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A detail, with the whole of it shown beside the pointer, since it may be cut at the edge. */
final class DetailCell extends TableCell<AuditRow, String> {
  @Override
  protected void updateItem(@Nullable String detail, boolean empty) {
    super.updateItem(detail, empty);
    setText(empty ? null : detail);
    setTooltip(empty || detail == null || detail.isEmpty() ? null : whole(detail));
  }

  private static Tooltip whole(String detail) {
    Tooltip tooltip = new Tooltip(detail);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(600);
    return tooltip;
  }
}
