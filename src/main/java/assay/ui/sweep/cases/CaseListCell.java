package assay.ui.sweep.cases;

import assay.attempt.Sha256;
import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.Pictures;
import assay.ui.Styles;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A case with its check box, its picture and what it is called. */
final class CaseListCell extends ListCell<CaseRow> {
  private static final double PICTURE = 28;

  private final CasesController controller;
  private final Pictures pictures;
  private final Texts texts;
  private final CheckBox box = new CheckBox();
  private final ImageView picture = new ImageView();
  private final StackPane frame = new StackPane();
  private final Label label = new Label();
  private final Label detail = new Label();
  private final HBox row;
  private Subscription following = Subscription.EMPTY;

  CaseListCell(CasesController controller, Pictures pictures, Texts texts) {
    this.controller = controller;
    this.pictures = pictures;
    this.texts = texts;
    box.setFocusTraversable(false);
    box.setOnAction(event -> choose());
    picture.setPreserveRatio(true);
    picture.setFitWidth(PICTURE);
    picture.setFitHeight(PICTURE);
    frame.getStyleClass().add("case-picture");
    detail.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    VBox words = new VBox(label, detail);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    label.setMinWidth(0);
    detail.setMinWidth(0);
    row = new HBox(box, frame, words);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("case-row");
    setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
  }

  private void choose() {
    if (getItem() != null) {
      controller.onChoose(getItem(), box.isSelected());
    }
  }

  @Override
  protected void updateItem(@Nullable CaseRow item, boolean empty) {
    super.updateItem(item, empty);
    following.unsubscribe();
    following = Subscription.EMPTY;
    setGraphic(empty || item == null ? null : row);
    if (item == null || empty) {
      setAccessibleText(null);
      return;
    }
    label.setText(item.label());
    following =
        Subscription.combine(
            item.chosenProperty().subscribe(chosen -> showChosen(item, chosen)),
            item.plannedProperty().subscribe(planned -> showPicture(item)),
            item.lockedProperty().subscribe(locked -> showLocked(item, locked)));
  }

  private void showLocked(CaseRow item, boolean locked) {
    detail.setText(words(item));
    box.setDisable(locked);
    showChosen(item, item.chosenProperty().get());
    showPicture(item);
  }

  private void showChosen(CaseRow item, boolean chosen) {
    box.setSelected(chosen);
    String state = texts.of(chosen ? "sweep.case.in" : "sweep.case.out");
    setAccessibleText(item.label() + ". " + words(item) + ". " + state);
  }

  private String words(CaseRow item) {
    return item.isLocked()
        ? texts.of("sweep.case.locked")
        : texts.of("sweep.case.source." + item.source(), item.prompt());
  }

  private void showPicture(CaseRow item) {
    frame.getChildren().setAll(placeholder(item));
    if (!item.images().isEmpty()) {
      Sha256 sha256 = item.images().getFirst().sha256();
      pictures.thumbnail(sha256, image -> show(item, image));
    }
  }

  private void show(CaseRow item, Image image) {
    if (Objects.equals(getItem(), item)) {
      picture.setImage(image);
      frame.getChildren().setAll(picture);
    }
  }

  private static javafx.scene.Node placeholder(CaseRow item) {
    return item.isLocked() ? Icons.LOCK.node() : new Region();
  }
}
