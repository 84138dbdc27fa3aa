package assay.ui.workbench.configure;

import assay.ui.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** A short line that explains, in grey; gone where there is nothing to say. */
final class Line extends Label {
  Line(@Nullable Node icon) {
    setGraphic(icon);
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    visibleProperty().bind(textProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
  }
}
