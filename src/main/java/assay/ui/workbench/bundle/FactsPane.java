package assay.ui.workbench.bundle;

import assay.exchange.bundle.OpenBundle;
import assay.exchange.bundle.file.Manifest;
import assay.text.Texts;
import assay.ui.Card;
import assay.ui.Icons;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import assay.ui.workbench.bundle.FactsModel.Look;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What the open bundle is, whether its seal holds, and the way back for verdicts. */
final class FactsPane extends ScrollPane {
  static final String PANE = "bundle-facts";
  static final String SEAL = "bundle-seal";
  static final String REVIEWER = "bundle-reviewer";
  static final String SAVE_REVIEWS = "bundle-save-reviews";

  private final FactsModel model;
  private final FactsController controller;
  private final Texts texts;

  FactsPane(OpenBundle bundle, FactsModel model, FactsController controller, Texts texts) {
    this.model = model;
    this.controller = controller;
    this.texts = texts;
    setId(PANE);
    setFitToWidth(true);
    VBox content = new VBox(seal(), facts(bundle), reviews());
    content.getStyleClass().add("compose-content");
    setContent(content);
  }

  private Node seal() {
    Label sentence = wrapped("");
    sentence.setId(SEAL);
    sentence.textProperty().bind(model.sealProperty());
    model.lookProperty().subscribe(look -> sentence.setGraphic(icon(look).node()));
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(model.fractionProperty());
    bar.accessibleTextProperty().bind(model.sealProperty());
    bar.visibleProperty().bind(model.checkingProperty());
    bar.managedProperty().bind(model.checkingProperty());
    Card card = new Card(sentence, bar);
    card.getStyleClass().add("bundle-seal");
    model
        .lookProperty()
        .subscribe(
            look -> {
              card.getStyleClass().removeIf(name -> name.startsWith("seal-"));
              card.getStyleClass().add("seal-" + Styles.kebab(look.name()));
            });
    return card;
  }

  private static Icons icon(Look look) {
    return switch (look) {
      case CHECKING -> Icons.MORE;
      case UNSIGNED -> Icons.INFO;
      case SIGNED -> Icons.SEALED;
      case BROKEN -> Icons.WARNING;
    };
  }

  private Node facts(OpenBundle bundle) {
    Manifest manifest = bundle.manifest();
    String made =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(texts.language().locale())
            .withZone(ZoneId.systemDefault())
            .format(manifest.createdAt());
    VBox lines =
        new VBox(
            strong(String.valueOf(bundle.path().getFileName())),
            wrapped(texts.of("bundle.made", made, manifest.program())),
            wrapped(
                texts.of(
                    "bundle.holds",
                    manifest.count("attempts"),
                    manifest.count("sessions"),
                    bundle.images())),
            wrapped(
                texts.of(
                    manifest.redactions().prompts()
                        ? "bundle.prompts.redacted"
                        : "bundle.prompts")));
    if (manifest.redactions().pictures() > 0) {
      lines
          .getChildren()
          .add(wrapped(texts.of("bundle.withheld", manifest.redactions().pictures())));
    }
    lines.getStyleClass().add("bundle-lines");
    return block("bundle.heading", lines);
  }

  private Node reviews() {
    TextField name = new TextField(model.reviewerProperty().get());
    name.setId(REVIEWER);
    name.setPromptText(texts.of("bundle.reviewer"));
    name.setAccessibleText(texts.of("bundle.reviewer"));
    name.textProperty().subscribe(controller::onReviewer);
    Label label = wrapped(texts.of("bundle.reviewer"));
    label.setLabelFor(name);
    Label count = wrapped("");
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.of("bundle.reviews", model.reviewsProperty().get()),
                model.reviewsProperty()));
    Button save = new Button(texts.of("bundle.reviews.save"));
    save.setId(SAVE_REVIEWS);
    save.setOnAction(event -> controller.onSaveReviews());
    save.disableProperty().bind(model.reviewsProperty().isEqualTo(0));
    HBox buttons = new HBox(save);
    buttons.setAlignment(Pos.CENTER_LEFT);
    VBox lines = new VBox(label, name, count, buttons);
    lines.getStyleClass().add("bundle-lines");
    return block("bundle.reviews.heading", lines);
  }

  private Node block(String heading, Node content) {
    VBox block =
        new VBox(new SectionHeading(texts.of(heading), texts.language().locale()), content);
    block.getStyleClass().add("compose-block");
    return block;
  }

  private static Label strong(String text) {
    Label label = wrapped(text);
    label.getStyleClass().add("strong");
    return label;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
