package assay.ui.workbench.compose;

import assay.attempt.OutputOptions.AspectRatio;
import assay.attempt.OutputOptions.Size;
import assay.run.Order;
import assay.text.Texts;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What the picture shall be like, and how many times it is asked for. */
final class OutputPane extends VBox {
  private final Texts texts;

  /** Bound weakly, so that it lasts only as long as it is kept here. */
  private final ObjectProperty<Integer> repeats;

  OutputPane(ComposeModel model, Texts texts) {
    this.texts = texts;
    this.repeats = model.repeatsProperty().asObject();
    getStyleClass().add("compose-block");
    FlowPane options =
        new FlowPane(
            labelled("compose.output.ratio", ratio(model)),
            labelled("compose.output.size", size(model)),
            labelled("compose.output.repeats", repeats()),
            labelled(
                "compose.output.seed", field(ComposeStyles.SEED_FIELD, model.seedProperty(), 9)),
            labelled(
                "compose.output.temperature",
                field(ComposeStyles.TEMPERATURE_FIELD, model.temperatureProperty(), 6)));
    options.getStyleClass().add("output-options");
    getChildren()
        .addAll(
            new SectionHeading(texts.of("compose.output.heading"), texts.language().locale()),
            options);
  }

  private Control ratio(ComposeModel model) {
    return choice(
        ComposeStyles.RATIO_BOX,
        model.aspectRatioProperty(),
        AspectRatio.values(),
        AspectRatio::wireName);
  }

  private Control size(ComposeModel model) {
    return choice(ComposeStyles.SIZE_BOX, model.sizeProperty(), Size.values(), Size::wireName);
  }

  private Node labelled(String key, Control control) {
    Label label = new Label(texts.of(key));
    label.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    label.setLabelFor(control);
    control.setAccessibleText(texts.of(key));
    return new VBox(label, control);
  }

  private <T> ComboBox<@Nullable T> choice(
      String id, ObjectProperty<@Nullable T> property, T[] values, Function<T, String> name) {
    ComboBox<@Nullable T> box = new ComboBox<>();
    box.setId(id);
    box.getItems().add(null);
    box.getItems().addAll(values);
    box.setConverter(new Words<>(name, texts.of("compose.output.not-sent")));
    box.valueProperty().bindBidirectional(property);
    box.setButtonCell(new WordsCell<>(box.getConverter()));
    box.setCellFactory(list -> new WordsCell<>(box.getConverter()));
    return box;
  }

  private TextField field(String id, StringProperty property, int columns) {
    TextField field = new TextField();
    field.setId(id);
    field.setPrefColumnCount(columns);
    field.setPromptText(texts.of("compose.output.not-sent"));
    field.textProperty().bindBidirectional(property);
    return field;
  }

  private Spinner<Integer> repeats() {
    Spinner<Integer> spinner = new Spinner<>(1, Order.MOST_REPEATS, 1);
    spinner.setId(ComposeStyles.REPEATS_SPINNER);
    spinner.setEditable(true);
    spinner.setPrefWidth(86);
    spinner.getValueFactory().valueProperty().bindBidirectional(repeats);
    spinner.getEditor().focusedProperty().addListener((property, before, now) -> commit(spinner));
    spinner.addEventFilter(KeyEvent.KEY_PRESSED, event -> commitOnEnter(event, spinner));
    return spinner;
  }

  /**
   * With or without other keys, such as those that submit. A spinner gives each key to its field,
   * too, and Enter goes on from both: one of them ends here, or it would submit twice.
   */
  private static void commitOnEnter(KeyEvent event, Spinner<Integer> spinner) {
    if (event.getCode() == KeyCode.ENTER) {
      commit(spinner);
      if (event.isShortcutDown() && spinner.getEditor().equals(event.getTarget())) {
        event.consume();
      }
    }
  }

  /** What was typed counts also where Enter was not pressed. */
  private static void commit(Spinner<Integer> spinner) {
    String typed = spinner.getEditor().getText().strip();
    if (typed.matches("[0-9]{1,4}")) {
      int wanted = Math.clamp(Integer.parseInt(typed), 1, Order.MOST_REPEATS);
      spinner.getValueFactory().setValue(wanted);
    }
    spinner.getEditor().setText(String.valueOf(spinner.getValue()));
  }

  /** The wire names, and a word for what is not sent. */
  private static final class Words<T> extends StringConverter<@Nullable T> {
    private final Function<T, String> name;
    private final String notSent;

    Words(Function<T, String> name, String notSent) {
      this.name = name;
      this.notSent = notSent;
    }

    @Override
    public String toString(@Nullable T value) {
      return value == null ? notSent : name.apply(value);
    }

    @Override
    public @Nullable T fromString(String text) {
      return null;
    }
  }

  private static final class WordsCell<T> extends javafx.scene.control.ListCell<@Nullable T> {
    private final StringConverter<@Nullable T> words;

    WordsCell(StringConverter<@Nullable T> words) {
      this.words = words;
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty ? words.toString(null) : words.toString(item));
    }
  }
}
