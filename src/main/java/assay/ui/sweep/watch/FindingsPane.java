package assay.ui.sweep.watch;

import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** What can be said of the results, a sentence each; gone while there is none. */
final class FindingsPane extends VBox {
  private static final double MOST_HEIGHT = 110;

  private final WatchModel model;
  private final VBox lines = new VBox();

  FindingsPane(WatchModel model, Texts texts) {
    getStyleClass().add(Styles.CARD);
    this.model = model;
    setId(WatchStyles.FINDINGS);
    lines.getStyleClass().add("findings");
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("findings-scroll");
    scroll.setAccessibleText(texts.of("sweep.findings.heading"));
    scroll.setMaxHeight(MOST_HEIGHT);
    getChildren()
        .addAll(
            new SectionHeading(texts.of("sweep.findings.heading"), texts.language().locale()),
            scroll);
    model.findings().addListener((ListChangeListener<String>) change -> show());
    managedProperty().bind(visibleProperty());
    show();
  }

  private void show() {
    setVisible(!model.findings().isEmpty());
    lines.getChildren().setAll(model.findings().stream().map(FindingsPane::line).toList());
  }

  private static Label line(String sentence) {
    Label line = new Label(sentence, Icons.INFO.node());
    line.setWrapText(true);
    line.setMinHeight(USE_PREF_SIZE);
    return line;
  }
}
