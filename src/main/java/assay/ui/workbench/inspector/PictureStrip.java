package assay.ui.workbench.inspector;

import assay.attempt.Outcome.AnswerImage;
import assay.attempt.Outcome.AnswerImage.Role;
import assay.text.Texts;
import assay.ui.Pictures;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of an answer in the order in which they came, small and each with its role, to be
 * looked at one by one. The final one is looked at first. Gone where there are not several.
 */
final class PictureStrip extends FlowPane {
  private static final double SMALL = 56;

  private final Texts texts;
  private final Pictures pictures;
  private final List<ToggleButton> buttons = new ArrayList<>();
  private List<AnswerImage> shown = List.of();
  private final ReadOnlyObjectWrapper<@Nullable AnswerImage> chosen = new ReadOnlyObjectWrapper<>();

  PictureStrip(Texts texts, Pictures pictures) {
    this.texts = texts;
    this.pictures = pictures;
    setId(InspectorStyles.PICTURES);
    getStyleClass().add(InspectorStyles.PICTURES);
    setAccessibleText(texts.of("inspector.image.choice"));
  }

  /** The picture that is looked at; null for none. */
  ReadOnlyObjectProperty<@Nullable AnswerImage> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** The picture that is looked at; null for none. */
  @Nullable AnswerImage chosen() {
    return chosen.get();
  }

  void show(List<AnswerImage> images) {
    buttons.clear();
    for (int i = 0; i < images.size(); i++) {
      buttons.add(button(images.get(i), i));
    }
    getChildren().setAll(buttons);
    setVisible(images.size() > 1);
    setManaged(images.size() > 1);
    shown = List.copyOf(images);
    choose(firstOf(images));
  }

  /** The final one, else the last; below 0 for none. */
  private static int firstOf(List<AnswerImage> images) {
    int last = images.stream().map(AnswerImage::role).toList().lastIndexOf(Role.FINAL);
    return last < 0 ? images.size() - 1 : last;
  }

  private ToggleButton button(AnswerImage image, int index) {
    ImageView view = new ImageView();
    view.setFitWidth(SMALL);
    view.setFitHeight(SMALL);
    view.setPreserveRatio(true);
    pictures.thumbnail(image.sha256(), view::setImage);
    ToggleButton button =
        new ToggleButton(texts.of("inspector.image.role." + image.role(), index + 1), view);
    button.setId(InspectorStyles.PICTURE + "-" + index);
    button.setContentDisplay(ContentDisplay.TOP);
    button.getStyleClass().add(InspectorStyles.PICTURE);
    button.setOnAction(event -> choose(index));
    return button;
  }

  /** By its place: the same picture may come twice. */
  private void choose(int index) {
    chosen.set(index < 0 ? null : shown.get(index));
    for (int i = 0; i < buttons.size(); i++) {
      buttons.get(i).setSelected(i == index);
    }
  }
}
