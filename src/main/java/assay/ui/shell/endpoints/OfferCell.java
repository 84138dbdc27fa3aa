package assay.ui.shell.endpoints;

import assay.ui.Styles;
import assay.ui.shell.endpoints.ProbeResult.OfferRow;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A model on offer: its id, and what is known of it in grey. */
final class OfferCell extends ListCell<OfferRow> {
  private final Label id = new Label();
  private final Label words = new Label();
  private final HBox row = new HBox(10, id, words);

  OfferCell() {
    words.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    id.setMinWidth(USE_PREF_SIZE);
    row.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable OfferRow offer, boolean empty) {
    super.updateItem(offer, empty);
    if (empty || offer == null) {
      setGraphic(null);
      setAccessibleText(null);
    } else {
      id.setText(offer.id());
      words.setText(offer.words());
      setAccessibleText(offer.id() + ", " + offer.words());
      setGraphic(row);
    }
  }
}
