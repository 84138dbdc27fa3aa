package assay.ui.workbench.compose;

import assay.attempt.Declaration.Minors;
import assay.text.Texts;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Whether a minor is shown or mentioned. Nothing is chosen beforehand, and no arrow key chooses: an
 * answer that locks is given by a click, by Space or by Enter alone.
 */
final class DeclarationPane extends VBox {
  private static final List<Minors> ANSWERS = List.of(Minors.NO, Minors.YES, Minors.NOT_SURE);
  private static final List<String> ENDS = List.of("left-pill", "center-pill", "right-pill");

  private final ComposeModel model;
  private final ComposeController controller;
  private final Texts texts;
  private final Map<Minors, ToggleButton> answers = new EnumMap<>(Minors.class);

  DeclarationPane(ComposeModel model, ComposeController controller, Texts texts) {
    this.model = model;
    this.controller = controller;
    this.texts = texts;
    HBox choice = new HBox();
    choice.setId(ComposeStyles.MINORS);
    for (int i = 0; i < ANSWERS.size(); i++) {
      choice.getChildren().add(button(ANSWERS.get(i), ENDS.get(i)));
    }
    getStyleClass().add("compose-block");
    getChildren()
        .addAll(
            new SectionHeading(texts.of("compose.minors.heading"), texts.language().locale()),
            choice,
            words());
    model.declarationProperty().subscribe(this::show);
  }

  /** Gives the focus to the first answer. */
  void focusFirst() {
    button(Minors.NO).requestFocus();
  }

  private ToggleButton button(Minors answer, String end) {
    String word = texts.of("compose.minors." + answer);
    ToggleButton button = new ToggleButton(word);
    button.setId(ComposeStyles.MINORS + "-" + answer);
    button.getStyleClass().addAll(end, ComposeStyles.ANSWER);
    button.setAccessibleText(texts.of("label.value", texts.of("compose.minors.heading"), word));
    button.setOnAction(
        event -> {
          show();
          controller.onMinors(answer);
        });
    answers.put(answer, button);
    return button;
  }

  private ToggleButton button(Minors answer) {
    return java.util.Objects.requireNonNull(answers.get(answer));
  }

  private Label words() {
    Label words = new Label();
    words.setId(ComposeStyles.MINORS_WORDS);
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    words
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::sentence,
                model.declarationProperty(),
                model.outdatedProperty(),
                model.settings().targetProperty()));
    return words;
  }

  private String sentence() {
    if (model.declarationProperty().get().minors().locks()) {
      return texts.of("compose.minors.locks");
    }
    if (model.outdatedProperty().get()) {
      return texts.of("compose.minors.outdated");
    }
    return texts.of(
        model.settings().targetProperty().get().endpoint().isSimulated()
            ? "compose.minors.simulated"
            : "compose.minors.words");
  }

  private void show() {
    Minors given = model.declarationProperty().get().minors();
    answers.forEach((answer, button) -> button.setSelected(answer == given));
  }
}
