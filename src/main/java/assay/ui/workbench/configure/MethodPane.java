package assay.ui.workbench.configure;

import assay.attempt.BlockMethod;
import assay.attempt.HarmCategory;
import assay.attempt.RequestField;
import assay.attempt.Thresholds;
import assay.text.OutcomeWords;
import assay.text.Texts;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What the thresholds look at: one method for all that are sent, or one for each. */
final class MethodPane extends VBox {
  private final ConfigureModel model;
  private final ConfigureController controller;
  private final Texts texts;
  private final OutcomeWords words;
  private final GridPane each = new GridPane();
  private final Line none = new Line(null);

  MethodPane(ConfigureModel model, ConfigureController controller, Texts texts) {
    this.model = model;
    this.controller = controller;
    this.texts = texts;
    this.words = new OutcomeWords(texts);
    ComboBox<MethodChoice> choice = choice();
    each.getStyleClass().add("output-options");
    getStyleClass().add("compose-block");
    getChildren()
        .addAll(
            new Greying(model, new NotTaken(texts)).labelled(RequestField.METHOD, choice),
            none,
            each);
    model.methodProperty().subscribe(this::show);
    model.thresholdsProperty().subscribe(this::show);
    show();
  }

  private ComboBox<MethodChoice> choice() {
    ComboBox<MethodChoice> choice = new ComboBox<>();
    choice.setId(ConfigureStyles.METHOD_BOX);
    choice.getItems().setAll(MethodChoice.values());
    choice.setConverter(new Names(texts));
    choice.setValue(model.methodProperty().get());
    choice.valueProperty().subscribe((before, now) -> choose(now));
    model.methodProperty().subscribe(choice::setValue);
    return choice;
  }

  private void choose(@Nullable MethodChoice chosen) {
    if (chosen != null && chosen != model.methodProperty().get()) {
      controller.onMethod(chosen);
    }
  }

  private void show() {
    boolean wanted = model.methodProperty().get() == MethodChoice.EACH;
    List<HarmCategory> sent = List.copyOf(model.thresholdsProperty().get().byCategory().keySet());
    none.setText(
        model.methodProperty().get() != MethodChoice.NOT_SENT && sent.isEmpty()
            ? texts.of("compose.method.no-threshold")
            : "");
    each.getChildren().clear();
    each.setManaged(wanted);
    for (int row = 0; wanted && row < sent.size(); row++) {
      add(row, sent.get(row));
    }
  }

  private void add(int row, HarmCategory category) {
    Thresholds thresholds = model.thresholdsProperty().get();
    ObjectProperty<@Nullable BlockMethod> value =
        new SimpleObjectProperty<>(thresholds.methodOf(category).orElse(null));
    value.subscribe(
        (before, now) -> {
          if (model.thresholdsProperty().get().of(category).isPresent()) {
            controller.onMethod(category, now);
          }
        });
    Choice<BlockMethod> choice =
        new Choice<>(
            ConfigureStyles.METHOD_BOX + "-" + category,
            value,
            List.of(BlockMethod.values()),
            method -> texts.of("compose.method." + method),
            texts.of("compose.output.not-sent"));
    choice.setAccessibleText(words.category(category));
    Label name = new Label(words.categoryShort(category));
    name.setLabelFor(choice);
    each.addRow(row, name, choice);
  }

  private static final class Names extends StringConverter<MethodChoice> {
    private final Texts texts;

    Names(Texts texts) {
      this.texts = texts;
    }

    @Override
    public String toString(@Nullable MethodChoice choice) {
      return choice == null ? "" : texts.of("compose.method.all." + choice);
    }

    @Override
    public @Nullable MethodChoice fromString(String text) {
      return null;
    }
  }
}
