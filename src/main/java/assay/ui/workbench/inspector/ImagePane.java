package assay.ui.workbench.inspector;

import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.attempt.Outcome.AnswerImage;
import assay.text.Formats;
import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.Pictures;
import assay.ui.Styles;
import assay.ui.workbench.inspector.InspectorModel.Detail;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The pictures of an answer: fitted or at their own size, to be saved. */
final class ImagePane extends BorderPane {
  private static final double FITTED_WIDTH = 2048;

  private final InspectorController controller;
  private final Pictures pictures;
  private final Texts texts;
  private final Formats formats;
  private final ImageView view = new ImageView();
  private final StackPane stage = new StackPane(view);
  private final ScrollPane scroll = new ScrollPane(stage);
  private final Label word = new Label();
  private final Label facts = new Label();
  private final PictureStrip choice;
  private final ToggleButton fit = new ToggleButton();
  private final ToggleButton whole = new ToggleButton();
  private final HBox bar = new HBox();

  ImagePane(InspectorController controller, Texts texts, Pictures pictures) {
    this.controller = controller;
    this.pictures = pictures;
    this.texts = texts;
    this.formats = new Formats(texts);
    this.choice = new PictureStrip(texts, pictures);
    word.setWrapText(true);
    word.getStyleClass().add(Styles.MUTED);
    facts.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    view.setPreserveRatio(true);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("picture-scroll");
    bar.getStyleClass().add("inspector-bar");
    setTop(bar());
    setCenter(scroll);
    setBottom(new VBox(choice, facts));
    VBox.setMargin(facts, new javafx.geometry.Insets(6, 12, 8, 12));
    choice.chosenProperty().subscribe(image -> load(image));
  }

  void show(Attempt attempt, @Nullable Detail detail) {
    List<AnswerImage> images = attempt.outcome().map(Outcome::images).orElse(List.of());
    boolean withheld =
        detail == null
            || detail.withheld()
            || attempt.outcome().filter(Outcome::isHardStop).isPresent();
    choice.show(withheld ? List.of() : images);
    bar.setVisible(choice.chosen() != null);
    bar.setManaged(choice.chosen() != null);
    word.setText(
        texts.of(withheld && detail != null ? "inspector.image.locked" : "inspector.image.none"));
  }

  private HBox bar() {
    ToggleGroup sizes = new ToggleGroup();
    fit.setText(texts.of("inspector.image.fit"));
    whole.setText(texts.of("inspector.image.whole"));
    sizes.getToggles().addAll(fit, whole);
    fit.setSelected(true);
    fit.setOnAction(event -> fit.setSelected(true));
    whole.setOnAction(event -> whole.setSelected(true));
    sizes.selectedToggleProperty().subscribe(this::onSize);
    Button save = new Button(texts.of("inspector.image.save"), Icons.SAVE.node());
    save.setId(InspectorStyles.SAVE_IMAGE);
    save.setOnAction(event -> Optional.ofNullable(choice.chosen()).ifPresent(controller::onSave));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getChildren().addAll(fit, whole, gap, save);
    return bar;
  }

  /** However it was chosen, also by the arrow keys, which are no action. */
  private void onSize(@Nullable Toggle chosen) {
    if (chosen != null) {
      load(choice.chosen());
    }
  }

  private double wantedWidth() {
    return fit.isSelected() ? FITTED_WIDTH : 0;
  }

  private void load(@Nullable AnswerImage image) {
    view.setImage(null);
    if (image == null) {
      facts.setText("");
      stage.getChildren().setAll(word);
      return;
    }
    stage.getChildren().setAll(view);
    double width = wantedWidth();
    pictures.whole(image.sha256(), width, read -> place(image, width, read));
  }

  private void place(AnswerImage image, double width, Optional<Image> read) {
    if (!image.equals(choice.chosen()) || width != wantedWidth()) {
      return;
    }
    if (read.isEmpty()) {
      word.setText(texts.of("inspector.image.unreadable"));
      stage.getChildren().setAll(word);
      return;
    }
    view.setImage(read.get());
    scroll.setFitToWidth(fit.isSelected());
    scroll.setFitToHeight(fit.isSelected());
    bindSize();
    facts.setText(
        texts.of(
            "inspector.image.facts",
            image.mimeType(),
            formats.bytes(image.bytes()),
            image.sha256().abbreviated()));
  }

  private void bindSize() {
    view.fitWidthProperty().unbind();
    view.fitHeightProperty().unbind();
    if (fit.isSelected()) {
      view.fitWidthProperty().bind(scroll.widthProperty().subtract(16));
      view.fitHeightProperty().bind(scroll.heightProperty().subtract(16));
    } else {
      view.setFitWidth(0);
      view.setFitHeight(0);
    }
  }
}
