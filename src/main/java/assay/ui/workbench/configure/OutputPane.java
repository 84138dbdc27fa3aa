package assay.ui.workbench.configure;

import assay.attempt.OutputOptions;
import assay.attempt.OutputOptions.AspectRatio;
import assay.attempt.OutputOptions.Size;
import assay.attempt.RequestField;
import assay.text.Texts;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the picture shall be like, and how many times it is asked for. */
final class OutputPane extends VBox {
  /** More than this is a sweep. */
  private static final int MOST_REPEATS = 100;

  private final ConfigureModel model;
  private final OutputModel output;
  private final Texts texts;
  private final NotTaken notTaken;
  private final Greying greying;
  private final Choice<AspectRatio> ratio;
  private final Choice<Size> size;
  private final Line missing = new Line(null);

  /** Bound weakly, so that it lasts only as long as it is kept here. */
  private final ObjectProperty<Integer> repeats;

  OutputPane(ConfigureModel model, Texts texts) {
    this.model = model;
    this.output = model.output();
    this.texts = texts;
    this.notTaken = new NotTaken(texts);
    this.greying = new Greying(model, notTaken);
    this.repeats = output.repeatsProperty().asObject();
    String notSent = texts.of("compose.output.not-sent");
    ratio =
        new Choice<>(
            ConfigureStyles.RATIO_BOX,
            output.aspectRatioProperty(),
            List.of(AspectRatio.values()),
            AspectRatio::wireName,
            notSent);
    size =
        new Choice<>(
            ConfigureStyles.SIZE_BOX,
            output.sizeProperty(),
            List.of(Size.values()),
            Size::wireName,
            notSent);
    FlowPane options = options();
    options.getStyleClass().add("output-options");
    missing.getStyleClass().add(ConfigureStyles.NOT_TAKEN);
    getStyleClass().add("compose-block");
    getChildren()
        .addAll(
            new SectionHeading(texts.of("compose.output.heading"), texts.language().locale()),
            options,
            missing,
            new MoreOutputPane(model, texts));
    Stream.of(model.targetProperty(), output.aspectRatioProperty(), output.sizeProperty())
        .forEach(changing -> changing.subscribe(this::show));
    show();
  }

  private FlowPane options() {
    return new FlowPane(
        greying.labelled(RequestField.ASPECT_RATIO, ratio),
        greying.labelled(RequestField.IMAGE_SIZE, size),
        labelledRepeats(),
        greying.labelled(
            RequestField.SEED, field(ConfigureStyles.SEED_FIELD, output.seedProperty(), 9)),
        greying.labelled(
            RequestField.TEMPERATURE,
            field(ConfigureStyles.TEMPERATURE_FIELD, output.temperatureProperty(), 6)));
  }

  private Node labelledRepeats() {
    Spinner<Integer> spinner = repeats();
    Label label = new Label(texts.of("compose.output.repeats"));
    label.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    label.setLabelFor(spinner);
    spinner.setAccessibleText(texts.of("compose.output.repeats"));
    return new VBox(label, spinner);
  }

  private TextField field(String id, StringProperty property, int columns) {
    TextField field = new TextField();
    field.setId(id);
    field.setPrefColumnCount(columns);
    field.setPromptText(texts.of("compose.output.not-sent"));
    field.textProperty().bindBidirectional(property);
    return field;
  }

  /** Greys what the endpoint and the model do not take. */
  private void show() {
    Target target = model.targetProperty().get();
    ratio.refuse(
        value ->
            against(target, RequestField.ASPECT_RATIO, value.wireName())
                .or(() -> together(target, value, output.sizeProperty().get())));
    size.refuse(
        value ->
            against(target, RequestField.IMAGE_SIZE, value.wireName())
                .or(() -> together(target, output.aspectRatioProperty().get(), value)));
    List<RequestField> none =
        Stream.of(RequestField.SEED, RequestField.TEMPERATURE)
            .filter(field -> !target.takes(field))
            .toList();
    missing.setText(
        none.isEmpty()
            ? ""
            : texts.of(
                "compose.not-taken.line",
                none.stream().map(notTaken::label).collect(Collectors.joining(", ")),
                notTaken.field(none.getFirst())));
  }

  private Optional<String> against(Target target, RequestField field, String value) {
    return target.against(field, value).map(unfit -> notTaken.reason(unfit, target.model()));
  }

  private Optional<String> together(
      Target target, @Nullable AspectRatio wanted, @Nullable Size tier) {
    return target.lacksSizeFor(new OutputOptions(wanted, tier, null, null))
        ? Optional.of(texts.of("compose.not-taken.combination"))
        : Optional.empty();
  }

  private Spinner<Integer> repeats() {
    Spinner<Integer> spinner = new Spinner<>(1, MOST_REPEATS, 1);
    spinner.setId(ConfigureStyles.REPEATS_SPINNER);
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
      int wanted = Math.clamp(Integer.parseInt(typed), 1, MOST_REPEATS);
      spinner.getValueFactory().setValue(wanted);
    }
    spinner.getEditor().setText(String.valueOf(spinner.getValue()));
  }
}
