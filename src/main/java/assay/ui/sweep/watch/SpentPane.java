package assay.ui.sweep.watch;

import assay.text.Texts;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** What was spent, against the budget if there is one. */
final class SpentPane extends VBox {

  SpentPane(WatchModel model, Texts texts) {
    getStyleClass().add(Styles.CARD);
    setId(WatchStyles.SPENT);
    ProgressBar bar = new ProgressBar(0);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.getStyleClass().add("sweep-progress");
    Label words = new Label();
    words.setWrapText(true);
    Label assumption = new Label();
    assumption.setWrapText(true);
    assumption.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    getChildren()
        .addAll(
            new SectionHeading(texts.of("sweep.spent.heading"), texts.language().locale()),
            bar,
            words,
            assumption);
    bar.managedProperty().bind(bar.visibleProperty());
    model
        .spentProperty()
        .subscribe(
            spent -> {
              bar.setVisible(spent.fraction() >= 0);
              bar.setProgress(Math.max(0, spent.fraction()));
              bar.setAccessibleText(spent.words());
              words.setText(spent.words());
              assumption.setText(spent.assumption());
            });
  }
}
