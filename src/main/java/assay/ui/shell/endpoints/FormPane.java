package assay.ui.shell.endpoints;

import assay.attempt.Endpoint.Auth;
import assay.attempt.Endpoint.Kind;
import assay.attempt.SimulatedPart;
import assay.text.Texts;
import assay.ui.ProblemLabel;
import assay.ui.Styles;
import java.util.List;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The form of an endpoint; which fields there are follows from its kind. */
final class FormPane extends VBox {
  /** Some of Vertex AI's locations (docs.cloud.google.com, locations); any other may be typed. */
  private static final List<String> LOCATIONS =
      List.of(
          "global",
          "us",
          "eu",
          "us-central1",
          "us-east4",
          "us-west1",
          "europe-west1",
          "europe-west4",
          "asia-northeast1",
          "asia-southeast1");

  private final FormModel model;
  private final EndpointsController controller;
  private final Texts texts;
  private final ModelWords words;

  FormPane(FormModel model, EndpointsController controller, ModelWords words, Texts texts) {
    this.model = model;
    this.controller = controller;
    this.words = words;
    this.texts = texts;
    getStyleClass().add("endpoint-form");
    getChildren()
        .addAll(
            name(),
            kind(),
            part(),
            auth(),
            project(),
            location(),
            address(),
            modelRow(),
            variable());
    for (Field field : Field.values()) {
      model.textProperty(field).subscribe((before, now) -> controller.onTyped(field, now));
    }
  }

  private FieldRow name() {
    return row(
        Field.NAME, "endpoints.field.name", typed(Field.NAME), hint("endpoints.field.name.words"));
  }

  private FieldRow kind() {
    Choice<Kind> choice =
        new Choice<>(
            List.of(Kind.values()), this::nameOf, model.kindProperty(), controller::onKind);
    choice.setId(EndpointStyles.KIND);
    Label about = FieldRow.words("");
    about
        .textProperty()
        .bind(
            model
                .kindProperty()
                .map(kind -> texts.of("settings.endpoint." + kind.name() + ".words")));
    return new FieldRow(texts.of("endpoints.field.kind"), choice, about);
  }

  private FieldRow part() {
    Choice<SimulatedPart> choice =
        new Choice<>(
            List.of(SimulatedPart.values()),
            part -> texts.of("endpoints.part." + part.name()),
            model.partProperty(),
            controller::onPart);
    choice.setId(EndpointStyles.PART);
    Label about = FieldRow.words("");
    about
        .textProperty()
        .bind(
            model.partProperty().map(part -> texts.of("endpoints.part." + part.name() + ".words")));
    return new FieldRow(texts.of("endpoints.field.part"), choice, about)
        .shownIf(model.draftProperty().map(draft -> draft.kind() == Kind.SIMULATOR));
  }

  private FieldRow auth() {
    Choice<Auth> choice =
        new Choice<>(List.of(), this::nameOf, model.authProperty(), controller::onAuth);
    choice.setId(EndpointStyles.AUTH);
    model.draftProperty().subscribe(draft -> offer(choice, draft));
    return new FieldRow(texts.of("endpoints.field.auth"), choice)
        .shownIf(model.draftProperty().map(draft -> draft.auths().size() > 1));
  }

  /** Changing the list takes the value away, so it is put back. */
  private static void offer(Choice<Auth> choice, Draft draft) {
    if (!choice.getItems().equals(draft.auths())) {
      choice.getItems().setAll(draft.auths());
    }
    choice.setValue(draft.auth());
  }

  private FieldRow project() {
    return row(
        Field.PROJECT,
        "endpoints.field.project",
        typed(Field.PROJECT),
        hint("endpoints.field.project.words"));
  }

  private FieldRow location() {
    ModelField field = suggested(Field.LOCATION, LOCATIONS);
    return row(
        Field.LOCATION, "endpoints.field.location", field, hint("endpoints.field.location.words"));
  }

  private FieldRow address() {
    TextField field = typed(Field.BASE_URL);
    field.setId(Styles.BASE_URL_FIELD);
    Label about = FieldRow.words("");
    about.textProperty().bind(model.kindProperty().map(this::addressWords));
    return row(Field.BASE_URL, "settings.url", field, about);
  }

  private FieldRow modelRow() {
    ModelField field = suggested(Field.MODEL, ModelWords.suggestions()).saying(words);
    return row(
        Field.MODEL,
        "settings.model",
        field,
        new LifeLabel(model.textProperty(Field.MODEL), words));
  }

  private FieldRow variable() {
    return row(
        Field.VARIABLE,
        "endpoints.field.variable",
        typed(Field.VARIABLE),
        hint("endpoints.field.variable.words"));
  }

  private FieldRow row(Field field, String nameKey, Control control, Label about) {
    return new FieldRow(
            texts.of(nameKey), control, new ProblemLabel(model.problemProperty(field)), about)
        .shownIf(model.shownProperty(field));
  }

  private TextField typed(Field field) {
    TextField control = new TextField();
    control.setId(EndpointStyles.field(field));
    control.textProperty().bindBidirectional(model.textProperty(field));
    control.setOnAction(event -> controller.onTaken());
    control.focusedProperty().subscribe((before, now) -> onFocus(now));
    ProblemLabel.mark(control, model.problemProperty(field));
    return control;
  }

  private ModelField suggested(Field field, List<String> suggestions) {
    ModelField control =
        new ModelField(
            suggestions,
            model.textProperty(field),
            model.problemProperty(field),
            controller::onTaken);
    control.setId(EndpointStyles.field(field));
    return control;
  }

  private void onFocus(boolean focused) {
    if (!focused) {
      controller.onTaken();
    }
  }

  private Label hint(String key) {
    return FieldRow.words(texts.of(key));
  }

  private String nameOf(Kind kind) {
    return texts.of("settings.endpoint." + kind.name());
  }

  private String nameOf(Auth auth) {
    String where = model.draft().kind() == Kind.VERTEX_AI ? "vertex." : "gateway.";
    return texts.of("endpoints.auth." + where + auth.name());
  }

  private String addressWords(Kind kind) {
    return switch (kind) {
      case SIMULATOR, GEMINI_API -> texts.of("settings.url.words");
      case VERTEX_AI -> texts.of("endpoints.field.url.vertex");
      case NATIVE_GATEWAY -> texts.of("endpoints.field.url.native");
      case OPENAI_GATEWAY -> texts.of("endpoints.field.url.openai");
    };
  }
}
