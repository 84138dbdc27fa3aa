package assay.ui.workbench.inspector;

import assay.attempt.Attempt;
import assay.attempt.Review;
import assay.text.Texts;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import assay.ui.WriteGuard;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of the outcome. A note is kept when the field is left or another verdict is
 * given.
 */
final class VerdictPane extends VBox {
  private final InspectorModel model;
  private final InspectorController controller;
  private final Map<Review.Verdict, ToggleButton> buttons = new EnumMap<>(Review.Verdict.class);
  private final TextArea note = new TextArea();
  private boolean showing;

  VerdictPane(InspectorModel model, InspectorController controller, Texts texts) {
    this.model = model;
    this.controller = controller;
    FlowPane chips = new FlowPane();
    chips.getStyleClass().add("chips");
    for (Review.Verdict verdict : Review.Verdict.values()) {
      chips.getChildren().add(chip(verdict, texts));
    }
    note.setId(InspectorStyles.NOTE);
    note.setPrefRowCount(2);
    note.setWrapText(true);
    note.setPromptText(texts.of("inspector.verdict.note"));
    note.setAccessibleText(texts.of("inspector.verdict.note"));
    note.focusedProperty().addListener((property, before, now) -> onNoteFocus(now));
    note.textProperty().subscribe((before, now) -> onNote(now));
    getStyleClass().add("inspector-block");
    getChildren()
        .addAll(
            new SectionHeading(texts.of("inspector.verdict.heading"), texts.language().locale()),
            chips,
            note,
            state(texts),
            new OtherVerdicts(model, texts));
    WriteGuard.on(model.reviewsClosedProperty(), this, chips, note);
    model.reviewProperty().subscribe(this::show);
    model.attemptProperty().subscribe(this::changed);
  }

  /** A note without a verdict waits here for one, and no longer than the window is open. */
  private Label state(Texts texts) {
    Label state = new Label(texts.of("inspector.verdict.draft"));
    state.setId(InspectorStyles.NOTE_STATE);
    state.setWrapText(true);
    state.setMinHeight(USE_PREF_SIZE);
    state.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    state.visibleProperty().bind(model.unkeptProperty());
    state.managedProperty().bind(model.unkeptProperty());
    return state;
  }

  private ToggleButton chip(Review.Verdict verdict, Texts texts) {
    ToggleButton chip = new ToggleButton(texts.of("verdict." + verdict));
    chip.setId(InspectorStyles.VERDICT + "-" + verdict);
    chip.getStyleClass().add(Styles.CHIP);
    chip.setOnAction(event -> give(verdict));
    buttons.put(verdict, chip);
    return chip;
  }

  /** A verdict looks given when it is kept, and stays so when it is given again. */
  private void give(Review.Verdict verdict) {
    mark(model.reviewProperty().get());
    controller.onVerdict(verdict, note.getText());
  }

  private void onNote(String written) {
    if (!showing) {
      model.write(written);
    }
  }

  /** What was written of one attempt is not another's. */
  private void changed(@Nullable Attempt before, @Nullable Attempt now) {
    if (before == null || now == null || !before.id().equals(now.id())) {
      showNote();
    }
  }

  private void showNote() {
    showing = true;
    note.setText(model.note());
    showing = false;
  }

  private void onNoteFocus(boolean focused) {
    Review given = model.reviewProperty().get();
    if (!focused && given != null && !given.note().equals(note.getText().strip())) {
      controller.onVerdict(given.verdict(), note.getText());
    }
  }

  private void show(@Nullable Review review) {
    mark(review);
    if (review != null || !note.isFocused()) {
      showNote();
    }
  }

  private void mark(@Nullable Review review) {
    buttons.forEach(
        (verdict, chip) -> chip.setSelected(review != null && review.verdict() == verdict));
  }
}
