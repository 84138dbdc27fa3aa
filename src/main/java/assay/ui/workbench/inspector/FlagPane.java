package assay.ui.workbench.inspector;

import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.Styles;
import assay.ui.WriteGuard;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A person's own hard stop: locks the case, after it was asked. */
final class FlagPane extends VBox {
  FlagPane(InspectorModel model, InspectorController controller, Texts texts) {
    Button flag = new Button(texts.of("inspector.flag"), Icons.HARD_STOP.node());
    flag.setId(InspectorStyles.FLAG);
    flag.getStyleClass().addAll("small", "danger", "button-outlined");
    flag.setOnAction(event -> controller.onFlag());
    Label words = new Label(texts.of("inspector.flag.words"));
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    getStyleClass().add("inspector-block");
    HBox holder = new HBox(flag);
    getChildren().addAll(holder, words);
    WriteGuard.on(model.closedProperty(), this, holder);
    model
        .detailProperty()
        .subscribe(
            detail -> {
              boolean locked = detail != null && detail.withheld();
              flag.setDisable(detail == null || locked);
              words.setText(texts.of(locked ? "inspector.flag.locked" : "inspector.flag.words"));
            });
  }
}
