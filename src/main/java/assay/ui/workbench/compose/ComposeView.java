package assay.ui.workbench.compose;

import assay.exchange.SampleCase;
import assay.exchange.SampleCases;
import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.Pictures;
import assay.ui.ScreenTools;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import assay.ui.WriteGuard;
import assay.ui.workbench.compose.ComposeModel.Place;
import assay.ui.workbench.configure.ConfigurePane;
import assay.ui.workbench.configure.UnfitPane;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The left part of the workbench, top to bottom in the order in which it is filled in. */
final class ComposeView extends BorderPane {
  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

  /** How much is seen above what the focus goes to. */
  private static final double ABOVE = 60;

  private final ComposeModel model;
  private final ComposeController controller;
  private final Texts texts;
  private final ReferencePane references;
  private final DeclarationPane declaration;
  private final UnfitPane unfit;
  private final TextArea prompt = new TextArea();
  private final ScrollPane scroll = new ScrollPane();

  ComposeView(
      ComposeModel model, ComposeController controller, ScreenTools tools, Pictures pictures) {
    this.model = model;
    this.controller = controller;
    this.texts = tools.texts();
    this.references = new ReferencePane(model, controller.references(), tools, pictures);
    this.declaration = new DeclarationPane(model, controller, texts);
    this.unfit = new UnfitPane(model.settings(), controller.settings(), texts);
    VBox content =
        new VBox(
            samples(),
            references,
            prompt(),
            declaration,
            new ConfigurePane(model.settings(), controller.settings(), texts));
    content.getStyleClass().add("compose-content");
    scroll.setContent(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setId(ComposeStyles.COMPOSE);
    setCenter(scroll);
    setBottom(foot());
    WriteGuard.on(tools.workspace().closedProperty(), this);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    model.wantedProperty().subscribe(this::focus);
  }

  /** The focus goes to what must be done, once. */
  private void focus(@Nullable Place place) {
    if (place != null) {
      switch (place) {
        case PROMPT -> prompt.requestFocus();
        case MINORS -> declaration.focusFirst();
        case RIGHTS -> references.focusRights();
        case UNFIT -> unfit.focusClear();
      }
      model.wantedProperty().set(null);
      showFocused();
    }
  }

  /** What has the focus may stand outside what is scrolled to. */
  private void showFocused() {
    Node focused = getScene() == null ? null : getScene().getFocusOwner();
    Node content = scroll.getContent();
    if (focused == null || !isWithin(focused, content)) {
      return;
    }
    double hidden = content.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
    Bounds there = content.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
    scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp((there.getMinY() - ABOVE) / hidden, 0.0, 1.0));
  }

  private static boolean isWithin(Node node, Node parent) {
    return node.equals(parent) || (node.getParent() != null && isWithin(node.getParent(), parent));
  }

  /** Pictures go to the references wherever the focus is; words go where they were going. */
  private void onKey(KeyEvent event) {
    if (PASTE.match(event) && references.paste()) {
      event.consume();
    }
  }

  /** What a first visitor may try; gone as soon as anything is composed. */
  private Node samples() {
    VBox box =
        new VBox(
            new SectionHeading(texts.of("compose.samples.heading"), texts.language().locale()));
    SampleCases.all().forEach(sample -> box.getChildren().add(link(sample)));
    box.setId(ComposeStyles.SAMPLES);
    box.getStyleClass().add("compose-block");
    box.visibleProperty()
        .bind(Bindings.isEmpty(model.images()).and(model.promptProperty().isEmpty()));
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private Node link(SampleCase sample) {
    Hyperlink link = new Hyperlink(texts.of(sample.titleKey()), Icons.IMAGE.node());
    link.setId("sample-" + sample.id());
    link.setOnAction(event -> controller.onSample(sample));
    return link;
  }

  private Node prompt() {
    TextArea field = prompt;
    field.setId(ComposeStyles.PROMPT_FIELD);
    field.setWrapText(true);
    field.setPrefRowCount(4);
    field.setPromptText(texts.of("compose.prompt.hint"));
    field.setAccessibleText(texts.of("compose.prompt.heading"));
    field.textProperty().bindBidirectional(model.promptProperty());
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> leaveOnTab(event, field));
    Label count = new Label();
    count.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    count
        .textProperty()
        .bind(
            model
                .promptProperty()
                .map(p -> texts.of("compose.prompt.count", p.codePointCount(0, p.length()))));
    VBox box =
        new VBox(
            new SectionHeading(texts.of("compose.prompt.heading"), texts.language().locale()),
            field,
            count);
    box.getStyleClass().add("compose-block");
    return box;
  }

  /** Tab goes on to the next control, as everywhere else in the window. */
  private static void leaveOnTab(KeyEvent event, TextArea field) {
    if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
      event.consume();
      field.requestFocusTraversal(
          event.isShiftDown()
              ? javafx.scene.TraversalDirection.PREVIOUS
              : javafx.scene.TraversalDirection.NEXT);
    }
  }

  private Node foot() {
    Label problem = new Label();
    problem.setId(ComposeStyles.COMPOSE_PROBLEM);
    problem.setWrapText(true);
    problem.setGraphic(Icons.WARNING.node());
    problem.setMinHeight(USE_PREF_SIZE);
    problem.getStyleClass().add(Styles.PROBLEM);
    problem.textProperty().bind(model.problemProperty());
    problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    Label estimate = new Label();
    estimate.setId(ComposeStyles.ESTIMATE);
    estimate.setWrapText(true);
    estimate.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    estimate.textProperty().bind(model.estimateProperty());
    VBox foot = new VBox(unfit, problem, estimate, buttons());
    foot.getStyleClass().add("compose-foot");
    return foot;
  }

  private Node buttons() {
    Button submit = new Button(texts.of("compose.submit"));
    submit.setId(ComposeStyles.SUBMIT_BUTTON);
    submit.getStyleClass().add("success");
    submit.setMaxWidth(Double.MAX_VALUE);
    submit.setOnAction(event -> controller.onSubmit());
    HBox.setHgrow(submit, Priority.ALWAYS);
    Button cancel = new Button(texts.of("compose.cancel"));
    cancel.setId(ComposeStyles.CANCEL_BUTTON);
    cancel.setOnAction(event -> controller.onCancel());
    cancel.disableProperty().bind(model.runningProperty().not());
    HBox buttons = new HBox(submit, cancel);
    buttons.setAlignment(Pos.CENTER_LEFT);
    buttons.getStyleClass().add("compose-buttons");
    return buttons;
  }
}
