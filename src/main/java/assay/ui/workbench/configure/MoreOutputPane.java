package assay.ui.workbench.configure;

import assay.attempt.CloudOptions.PersonGeneration;
import assay.attempt.CloudOptions.ProminentPeople;
import assay.attempt.OutputOptions.ThinkingLevel;
import assay.attempt.RequestField;
import assay.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Options that few need, and those of Vertex AI alone, below a line that opens. */
final class MoreOutputPane extends VBox {
  /**
   * The two types that answers come in; the quality is for JPEG (types of {@code @google/genai}).
   */
  private static final List<String> TYPES = List.of("image/png", "image/jpeg");

  private final ConfigureModel model;
  private final OutputModel output;
  private final Texts texts;
  private final NotTaken notTaken;
  private final Greying greying;
  private final Choice<ThinkingLevel> thinking;
  private final Line thinkingWords = new Line(null);
  private final Line vertexOnly = new Line(null);

  MoreOutputPane(ConfigureModel model, Texts texts) {
    this.model = model;
    this.output = model.output();
    this.texts = texts;
    this.notTaken = new NotTaken(texts);
    this.greying = new Greying(model, notTaken);
    thinking =
        new Choice<>(
            ConfigureStyles.THINKING_BOX,
            output.thinkingProperty(),
            List.of(ThinkingLevel.values()),
            ThinkingLevel::name,
            texts.of("compose.output.not-sent"));
    thinkingWords.getStyleClass().add(ConfigureStyles.NOT_TAKEN);
    vertexOnly.getStyleClass().add(ConfigureStyles.NOT_TAKEN);
    VBox content =
        new VBox(
            greying.labelled(RequestField.THINKING_LEVEL, thinking),
            thinkingWords,
            vertexOnly,
            vertex());
    content.getStyleClass().add("compose-block");
    getChildren()
        .add(new Disclosure(ConfigureStyles.MORE_OUTPUT, texts.of("compose.more.output"), content));
    model.targetProperty().subscribe(this::show);
    show();
  }

  private Node vertex() {
    String notSent = texts.of("compose.output.not-sent");
    Choice<PersonGeneration> person =
        new Choice<>(
            ConfigureStyles.PERSON_BOX,
            output.personProperty(),
            List.of(PersonGeneration.values()),
            PersonGeneration::name,
            notSent);
    Choice<ProminentPeople> prominent =
        new Choice<>(
            ConfigureStyles.PROMINENT_BOX,
            output.prominentProperty(),
            List.of(ProminentPeople.values()),
            ProminentPeople::name,
            notSent);
    Choice<String> mime =
        new Choice<>(
            ConfigureStyles.MIME_BOX, output.mimeTypeProperty(), TYPES, type -> type, notSent);
    FlowPane options =
        new FlowPane(
            greying.labelled(RequestField.PERSON_GENERATION, person),
            greying.labelled(RequestField.PROMINENT_PEOPLE, prominent),
            greying.labelled(RequestField.OUTPUT_MIME_TYPE, mime),
            greying.labelled(
                RequestField.COMPRESSION_QUALITY,
                field(ConfigureStyles.QUALITY_FIELD, output.qualityProperty(), 6, "0–100")),
            greying.labelled(
                RequestField.LABELS,
                field(ConfigureStyles.LABELS_FIELD, output.labelsProperty(), 18, "team=qa")));
    options.getStyleClass().add("output-options");
    return options;
  }

  private static TextField field(String id, StringProperty property, int columns, String hint) {
    TextField field = new TextField();
    field.setId(id);
    field.setPrefColumnCount(columns);
    field.setPromptText(hint);
    field.textProperty().bindBidirectional(property);
    return field;
  }

  private void show() {
    Target target = model.targetProperty().get();
    thinking.refuse(level -> against(target, level));
    thinkingWords.setText(
        target.takes(RequestField.THINKING_LEVEL)
            ? ""
            : notTaken.field(RequestField.THINKING_LEVEL));
    vertexOnly.setText(
        target.takes(RequestField.PERSON_GENERATION)
            ? ""
            : texts.of("compose.not-taken.vertex-only.words"));
  }

  private Optional<String> against(Target target, ThinkingLevel level) {
    return target
        .against(RequestField.THINKING_LEVEL, level.name())
        .map(unfit -> notTaken.reason(unfit, target.model()));
  }
}
