package assay.ui.sweep.plan;

import assay.text.Texts;
import assay.ui.Card;
import assay.ui.Icons;
import assay.ui.ProblemLabel;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import assay.ui.WriteGuard;
import assay.ui.sweep.draft.PlanModel;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The left side: what is planned from top to bottom, and the button that starts it below. */
final class PlanView extends BorderPane {
  private final PlanModel model;
  private final PlanController controller;
  private final StartController starting;
  private final PlanFiles files;
  private final Texts texts;

  /**
   * @param beside what stands there beside its own
   */
  PlanView(
      PlanModel model,
      PlanController controller,
      StartController starting,
      PlanFiles files,
      Parts beside,
      Texts texts) {
    this.model = model;
    this.controller = controller;
    this.starting = starting;
    this.files = files;
    this.texts = texts;
    setId(PlanStyles.PLAN);
    VBox parts =
        new VBox(
            head(),
            kept(),
            beside.cases(),
            new VaryPane(model, controller, beside.axes(), texts),
            new DesignPane(model, controller, texts),
            new RepeatsPane(model, texts),
            new LimitsPane(model.limits(), texts),
            facts());
    parts.getStyleClass().add("plan-parts");
    ScrollPane scroll = new ScrollPane(parts);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    Revealing.in(scroll, parts);
    setCenter(scroll);
    setBottom(foot());
  }

  /**
   * What stands there beside its own.
   *
   * @param cases the choice of cases, which stands first
   * @param axes those for which the table has no place
   */
  record Parts(Node cases, Node axes) {}

  private Node head() {
    Label title = new Label(texts.of("sweep.new"));
    title.getStyleClass().add("sweep-title");
    title.setMinWidth(USE_PREF_SIZE);
    TextField name = new TextField();
    name.setId(PlanStyles.NAME);
    name.setPromptText(texts.of("sweep.name"));
    name.setAccessibleText(texts.of("sweep.name"));
    name.textProperty().bindBidirectional(model.nameProperty());
    HBox.setHgrow(name, Priority.ALWAYS);
    Button open = new Button(texts.of("sweep.plan.open"));
    open.setId(PlanStyles.OPEN);
    open.setMinWidth(USE_PREF_SIZE);
    open.setOnAction(event -> files.onOpen());
    HBox head = new HBox(title, name, open);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("button-row");
    return head;
  }

  /** What stays of a plan that was opened, though there is no field for it. */
  private Node kept() {
    Label words = new Label();
    words.setId(PlanStyles.KEPT);
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    words.textProperty().bind(model.keptProperty());
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    Button forget = new Button(texts.of("sweep.plan.kept.forget"));
    forget.setMinWidth(USE_PREF_SIZE);
    forget.setOnAction(event -> files.onForget());
    HBox row = new HBox(words, forget);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("button-row");
    row.visibleProperty().bind(model.keptProperty().isNotEmpty());
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  private Node foot() {
    ProblemLabel problem = new ProblemLabel(model.problemProperty());
    problem.setId(PlanStyles.PROBLEM);
    VBox foot = new VBox(forecast(), problem, buttons());
    foot.getStyleClass().add("plan-foot");
    return foot;
  }

  /** What it will take, in one line, with what a person should think about. */
  private Node forecast() {
    Label title = new Label();
    title.setId(PlanStyles.FORECAST_TITLE);
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    title.getStyleClass().add("forecast-title");
    VBox lines = new VBox();
    VBox box = new VBox(title, lines);
    box.setId(PlanStyles.FORECAST);
    model
        .forecastProperty()
        .subscribe(
            forecast -> {
              title.setText(forecast.title());
              lines
                  .getChildren()
                  .setAll(forecast.warnings().stream().map(PlanView::warning).toList());
              box.setVisible(!forecast.title().isEmpty());
            });
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  /** What else is known of it. */
  private Node facts() {
    VBox lines = new VBox();
    Card card =
        new Card(
            new SectionHeading(texts.of("sweep.forecast.heading"), texts.language().locale()),
            lines);
    card.setId(PlanStyles.FACTS);
    card.getStyleClass().add("forecast");
    model
        .forecastProperty()
        .subscribe(
            forecast -> {
              lines.getChildren().setAll(forecast.facts().stream().map(PlanView::fact).toList());
              card.setVisible(!forecast.facts().isEmpty());
            });
    card.managedProperty().bind(card.visibleProperty());
    return card;
  }

  private static Label fact(String words) {
    Label line = new Label(words);
    line.setWrapText(true);
    line.setMinHeight(USE_PREF_SIZE);
    line.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    return line;
  }

  private static Label warning(String words) {
    Label line = new Label(words, Icons.WARNING.node());
    line.setWrapText(true);
    line.setMinHeight(USE_PREF_SIZE);
    line.getStyleClass().addAll("forecast-warning", Styles.SMALL);
    return line;
  }

  private Node buttons() {
    Button start = new Button(texts.of("sweep.start"), Icons.SEND.node());
    start.setId(PlanStyles.START);
    start.getStyleClass().add("success");
    start.setOnAction(event -> starting.onStart(controller));
    Button save = new Button(texts.of("sweep.plan.save"));
    save.setId(PlanStyles.SAVE);
    save.setOnAction(event -> files.onSave());
    Button copy = new Button(texts.of("sweep.plan.copy"));
    copy.setId(PlanStyles.COPY);
    copy.setOnAction(event -> files.onCopyCommand(PlanView::copy));
    FlowPane row = new FlowPane(start, save, copy);
    row.getStyleClass().add("plan-buttons");
    guard(row, start);
    return row;
  }

  private void guard(Node around, Button start) {
    ObservableValue<String> closed = starting.closedProperty();
    WriteGuard.on(closed, around, start);
    model
        .startingProperty()
        .subscribe(now -> start.setDisable(now || !closed.getValue().isEmpty()));
  }

  private static void copy(String words) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, words));
  }
}
