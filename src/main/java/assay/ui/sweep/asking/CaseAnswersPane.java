package assay.ui.sweep.asking;

import assay.ui.Pictures;
import assay.ui.Styles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The cases with their answers. Nothing is chosen beforehand; an answer is given by a click or by
 * Space alone, since one may lock. Up and Down go from case to case.
 */
final class CaseAnswersPane extends VBox {
  static final String ALL = "asked-all";
  private static final int NONE = -1;
  private static final double PICTURE = 40;
  private static final double MOST_HEIGHT = 380;
  private static final double WIDTH = 620;

  private final Asked asked;
  private final Pictures pictures;
  private final int[] given;
  private final List<List<ToggleButton>> buttons = new ArrayList<>();
  private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();

  CaseAnswersPane(Asked asked, Pictures pictures) {
    this.asked = asked;
    this.pictures = pictures;
    this.given = new int[asked.cases().size()];
    Arrays.fill(given, NONE);
    getStyleClass().add("asked");
    setPrefWidth(WIDTH);
    Label message = new Label(asked.words().message());
    message.setWrapText(true);
    message.setMinHeight(USE_PREF_SIZE);
    VBox rows = new VBox();
    rows.getStyleClass().add("asked-rows");
    for (int row = 0; row < given.length; row++) {
      rows.getChildren().add(row(row));
    }
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMaxHeight(MOST_HEIGHT);
    scroll.setFocusTraversable(false);
    getChildren().addAll(message, all(), scroll);
  }

  /** Whether each case has an answer. */
  ReadOnlyBooleanProperty completeProperty() {
    return complete.getReadOnlyProperty();
  }

  /** The answer of each case, in their order; all are given. */
  List<Integer> answers() {
    return Arrays.stream(given).boxed().toList();
  }

  void focusFirst() {
    buttons.getFirst().getFirst().requestFocus();
  }

  /** The first answer for all, which a person gives by this button and by nothing else. */
  private Node all() {
    Button all = new Button(asked.words().all());
    all.setId(ALL);
    all.setOnAction(
        event -> {
          for (int row = 0; row < given.length; row++) {
            choose(row, 0);
          }
        });
    HBox line = new HBox(all);
    line.setAlignment(Pos.CENTER_RIGHT);
    return line;
  }

  private Node row(int row) {
    Asked.One one = asked.cases().get(row);
    Label label = new Label(one.label());
    label.setMinWidth(0);
    Label prompt = new Label(one.prompt());
    prompt.setMinWidth(0);
    prompt.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    VBox words = new VBox(label, prompt);
    words.setMinWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(picture(one), words, choice(row, one.label()));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("case-row");
    return line;
  }

  private Node picture(Asked.One one) {
    StackPane frame = new StackPane();
    frame.getStyleClass().addAll("case-picture", "asked-picture");
    ImageView view = new ImageView();
    view.setPreserveRatio(true);
    view.setFitWidth(PICTURE);
    view.setFitHeight(PICTURE);
    if (one.picture() != null) {
      pictures.thumbnail(
          one.picture(),
          image -> {
            view.setImage(image);
            frame.getChildren().setAll(view);
          });
    }
    return frame;
  }

  private Node choice(int row, String label) {
    List<ToggleButton> line = new ArrayList<>();
    List<String> answers = asked.answers();
    for (int answer = 0; answer < answers.size(); answer++) {
      int index = answer;
      ToggleButton button = new ToggleButton(answers.get(answer));
      button.setId("asked-" + row + "-" + answer);
      button.setAccessibleText(label + ": " + answers.get(answer));
      button.setMinWidth(USE_PREF_SIZE);
      button.getStyleClass().add(end(answer, answers.size()));
      button.setOnAction(event -> choose(row, index));
      button.addEventFilter(KeyEvent.KEY_PRESSED, event -> onKey(event, row, index));
      line.add(button);
    }
    buttons.add(line);
    HBox box = new HBox(line.toArray(ToggleButton[]::new));
    box.setMinWidth(USE_PREF_SIZE);
    return box;
  }

  private static String end(int answer, int of) {
    if (answer == 0) {
      return "left-pill";
    }
    return answer == of - 1 ? "right-pill" : "center-pill";
  }

  private void onKey(KeyEvent event, int row, int answer) {
    int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    if (step != 0) {
      int next = Math.clamp(row + step, 0, given.length - 1);
      buttons.get(next).get(answer).requestFocus();
      event.consume();
    }
  }

  private void choose(int row, int answer) {
    given[row] = answer;
    List<ToggleButton> line = buttons.get(row);
    for (int i = 0; i < line.size(); i++) {
      line.get(i).setSelected(i == answer);
    }
    complete.set(Arrays.stream(given).allMatch(one -> one != NONE));
  }
}
