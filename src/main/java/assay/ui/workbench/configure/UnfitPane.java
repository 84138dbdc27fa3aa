package assay.ui.workbench.configure;

import assay.attempt.Unsupported;
import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.Styles;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What was chosen and would not be taken, and one click to take it back. */
public final class UnfitPane extends VBox {
  private final ConfigureModel model;
  private final NotTaken words;
  private final VBox lines = new VBox();
  private final Button clear;

  /** Over this model; it is gone where all is taken. */
  public UnfitPane(ConfigureModel model, ConfigureController controller, Texts texts) {
    this.model = model;
    this.words = new NotTaken(texts);
    Label title = new Label(texts.of("compose.unfit.title"), Icons.WARNING.node());
    title.setWrapText(true);
    title.getStyleClass().add("strong");
    clear = new Button(texts.of("compose.unfit.clear"));
    clear.setId(ConfigureStyles.CLEAR_UNFIT);
    clear.getStyleClass().add("small");
    clear.setOnAction(event -> controller.onClearUnfit());
    setId(ConfigureStyles.UNFIT);
    getStyleClass().add(ConfigureStyles.UNFIT);
    getChildren().addAll(title, lines, clear);
    model.unfitProperty().subscribe(this::show);
  }

  /** Gives the focus to the button that takes it back. */
  public void focusClear() {
    clear.requestFocus();
  }

  private void show(List<Unsupported> unfit) {
    setVisible(!unfit.isEmpty());
    setManaged(!unfit.isEmpty());
    lines.getChildren().setAll(unfit.stream().map(this::line).toList());
  }

  private Label line(Unsupported unfit) {
    Label line = new Label(words.line(unfit, model.targetProperty().get().model()));
    line.setWrapText(true);
    line.setMinHeight(USE_PREF_SIZE);
    line.getStyleClass().add(Styles.SMALL);
    return line;
  }
}
