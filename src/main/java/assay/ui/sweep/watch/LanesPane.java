package assay.ui.sweep.watch;

import assay.text.Texts;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import java.time.Clock;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** What each of the attempts that are under way at once is doing. */
final class LanesPane extends VBox {
  private static final int MOST_SHOWN = 8;

  private final WatchModel model;
  private final LaneWords words;
  private final Texts texts;
  private final Clock clock;
  private final GridPane lines = new GridPane();
  private final Label outside = new Label();
  private final Timeline ticking;

  LanesPane(WatchModel model, Texts texts, Clock clock) {
    getStyleClass().add(Styles.CARD);
    this.model = model;
    this.words = new LaneWords(texts);
    this.texts = texts;
    this.clock = clock;
    setId(WatchStyles.LANES);
    lines.getStyleClass().add("lanes");
    outside.setWrapText(true);
    outside.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    outside.textProperty().bind(model.outsideProperty());
    outside.visibleProperty().bind(outside.textProperty().isNotEmpty());
    outside.managedProperty().bind(outside.visibleProperty());
    getChildren()
        .addAll(
            new SectionHeading(texts.of("sweep.lanes.heading"), texts.language().locale()),
            lines,
            outside);
    model.lanes().addListener((ListChangeListener<Lane>) change -> show());
    model.headProperty().subscribe(head -> show());
    ticking = new Timeline(new KeyFrame(Duration.millis(200), event -> show()));
    ticking.setCycleCount(Animation.INDEFINITE);
    boolean shown = model.headProperty().get().phase() == Head.Phase.RUNNING;
    setVisible(shown);
    managedProperty().bind(visibleProperty());
  }

  /** Lets the seconds run. */
  void onShown() {
    ticking.play();
  }

  /** Stops them. */
  void onHidden() {
    ticking.pause();
  }

  private void show() {
    Head.Phase phase = model.headProperty().get().phase();
    setVisible(phase == Head.Phase.RUNNING || phase == Head.Phase.STOPPING);
    List<Lane> lanes = model.lanes();
    int rows = Math.min(lanes.size(), MOST_SHOWN);
    int wanted = 2 * rows + (lanes.size() > rows ? 2 : 0);
    if (lines.getChildren().size() != wanted) {
      lines.getChildren().clear();
      for (int row = 0; row < wanted / 2; row++) {
        Label number = new Label();
        number.getStyleClass().add(Styles.MUTED);
        lines.addRow(row, number, new Label());
      }
    }
    for (int row = 0; row < rows; row++) {
      Lane lane = lanes.get(row);
      set(row, String.valueOf(lane.seat().lane()), words.of(lane, clock.instant()));
    }
    if (lanes.size() > rows) {
      set(rows, "…", texts.of("sweep.lanes.more", lanes.size() - rows));
    }
  }

  private void set(int row, String number, String what) {
    ((Label) lines.getChildren().get(2 * row)).setText(number);
    ((Label) lines.getChildren().get(2 * row + 1)).setText(what);
  }
}
