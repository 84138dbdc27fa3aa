package assay.ui.sweep.watch;

import assay.text.Texts;
import assay.ui.Badge;
import assay.ui.Icons;
import assay.ui.Styles;
import java.util.Objects;
import java.util.UUID;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Which sweep is looked at, how it stands and how far it is. */
final class HeadPane extends VBox {
  private final WatchModel model;
  private final WatchController controller;
  private final Texts texts;
  private final ComboBox<SweepChoice> choice = new ComboBox<>();
  private boolean filling;

  HeadPane(WatchModel model, WatchController controller, Texts texts) {
    this.model = model;
    this.controller = controller;
    this.texts = texts;
    getStyleClass().add("watch-head");
    getChildren().addAll(line(), bar(), end());
  }

  private Node line() {
    Label title = new Label();
    title.setId(WatchStyles.TITLE);
    title.getStyleClass().add("sweep-title");
    title.setMinWidth(USE_PREF_SIZE);
    Label facts = new Label();
    facts.setId(WatchStyles.FACTS);
    facts.getStyleClass().add(Styles.MUTED);
    facts.setMinWidth(0);
    model.headProperty().subscribe(head -> title.setText(head.title()));
    model.headProperty().subscribe(head -> facts.setText(head.facts()));
    Badge simulated = new Badge(texts.of("shell.simulated"), Badge.Tone.WARNING);
    simulated.visibleProperty().bind(model.simulatedProperty());
    simulated.managedProperty().bind(model.simulatedProperty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    setUpChoice();
    HBox line = new HBox(title, simulated, facts, gap, choice);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("button-row");
    return line;
  }

  private void setUpChoice() {
    choice.setId(WatchStyles.CHOICE);
    choice.setAccessibleText(texts.of("sweep.choice.name"));
    choice.setConverter(new Names());
    choice.setPrefWidth(210);
    choice.setMinWidth(140);
    model.choices().addListener((ListChangeListener<SweepChoice>) change -> fill());
    model.shownProperty().subscribe(shown -> fill());
    choice.valueProperty().subscribe((before, now) -> chosen(now));
  }

  private void chosen(@Nullable SweepChoice now) {
    if (now != null && !filling) {
      controller.onChoose(now.id());
    }
  }

  private void fill() {
    filling = true;
    UUID shown = model.shownProperty().get();
    choice.getItems().setAll(model.choices());
    choice.setValue(
        model.choices().stream()
            .filter(one -> Objects.equals(one.id(), shown))
            .findFirst()
            .orElse(null));
    filling = false;
  }

  private Node bar() {
    ProgressBar bar = new ProgressBar(0);
    bar.setId(WatchStyles.BAR);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.getStyleClass().add("sweep-progress");
    model
        .headProperty()
        .subscribe(
            head -> {
              bar.setProgress(head.fraction());
              bar.setAccessibleText(head.title() + ", " + head.facts());
            });
    return bar;
  }

  private Node end() {
    Label end = new Label();
    end.setId(WatchStyles.END);
    end.setGraphic(Icons.INFO.node());
    end.setWrapText(true);
    end.setMinHeight(USE_PREF_SIZE);
    end.getStyleClass().addAll(Styles.MUTED, "sweep-end-line");
    model.headProperty().subscribe(head -> end.setText(head.sentence()));
    end.visibleProperty().bind(end.textProperty().isNotEmpty());
    end.managedProperty().bind(end.visibleProperty());
    return end;
  }

  private static final class Names extends StringConverter<@Nullable SweepChoice> {
    @Override
    public String toString(@Nullable SweepChoice one) {
      return one == null ? "" : one.words();
    }

    @Override
    public @Nullable SweepChoice fromString(String text) {
      return null;
    }
  }
}
