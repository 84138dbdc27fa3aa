package assay.ui.workbench.timeline;

import assay.text.Texts;
import assay.ui.Badge;
import assay.ui.Styles;
import assay.ui.workbench.timeline.TimelineRow.Header;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Draws the line above a run's attempts. */
final class RunHeader extends HBox {
  private final RowWords words;
  private final Label name = new Label();
  private final Label facts = new Label();
  private final Badge simulated;

  RunHeader(RowWords words, Texts texts) {
    this.words = words;
    this.simulated = new Badge(texts.of("shell.simulated"), Badge.Tone.WARNING);
    getStyleClass().add(TimelineStyles.RUN_HEADER);
    setAlignment(Pos.CENTER_LEFT);
    name.getStyleClass().add("strong");
    name.setMinWidth(USE_PREF_SIZE);
    facts.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(name, facts, gap, simulated);
  }

  void show(Header header) {
    name.setText(words.run(header));
    facts.setText(words.runFacts(header));
    setAccessibleText(name.getText() + ". " + facts.getText());
    boolean made = header.newest().isSimulated();
    simulated.setVisible(made);
    simulated.setManaged(made);
  }
}
