package assay.ui.workbench.inspector;

import assay.attempt.Attempt;
import assay.figures.Costs;
import assay.text.MetadataWords;
import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.Pictures;
import assay.ui.Styles;
import assay.ui.workbench.inspector.InspectorModel.Detail;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The right part of the workbench: five tabs about one attempt, or what to do first. */
final class InspectorView extends StackPane {
  private final InspectorModel model;
  private final InspectorController controller;
  private final Texts texts;
  private final TabPane tabs = new TabPane();
  private final OutcomePane outcome;
  private final ImagePane image;
  private final TokensPane tokens;
  private final Button curl;
  private final TextPane request;
  private final TextPane response;
  private final RawWords raw;

  InspectorView(
      InspectorModel model,
      InspectorController controller,
      Texts texts,
      Costs costs,
      Pictures pictures) {
    this.model = model;
    this.controller = controller;
    this.texts = texts;
    this.raw = new RawWords(texts);
    this.outcome = new OutcomePane(model, controller, texts, costs);
    this.image = new ImagePane(controller, texts, pictures);
    this.tokens = new TokensPane(texts, costs);
    this.curl =
        button(
            InspectorStyles.COPY_CURL,
            "inspector.copy-curl",
            () -> controller.curl().ifPresent(this::copy));
    this.request =
        new TextPane(
            InspectorStyles.REQUEST,
            texts.of("inspector.tab.request"),
            button(InspectorStyles.COPY_REQUEST, "inspector.copy", () -> copy(true)),
            curl);
    this.response =
        new TextPane(
            InspectorStyles.RESPONSE,
            texts.of("inspector.tab.response"),
            button(InspectorStyles.COPY_RESPONSE, "inspector.copy", () -> copy(false)));
    setId(InspectorStyles.INSPECTOR);
    addTabs();
    getChildren().addAll(empty(), tabs);
    model.attemptProperty().subscribe(this::show);
    model.detailProperty().subscribe(this::showDetail);
  }

  private void addTabs() {
    tabs.setId(InspectorStyles.TABS);
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    add("inspector.tab.outcome", outcome);
    add("inspector.tab.image", image);
    add("inspector.tab.tokens", tokens);
    add("inspector.tab.request", request);
    add("inspector.tab.response", response);
  }

  private void add(String key, Node content) {
    Tab tab = new Tab(texts.of(key), content);
    tab.setId("tab-" + key.substring(key.lastIndexOf('.') + 1));
    tabs.getTabs().add(tab);
  }

  private Node empty() {
    Label title = new Label(texts.of("inspector.empty.title"));
    title.getStyleClass().add("empty-title");
    Label hint = new Label(texts.of("inspector.empty.hint"));
    hint.setWrapText(true);
    hint.getStyleClass().add(Styles.MUTED);
    VBox box = new VBox(Icons.SEARCH.node(), title, hint);
    box.setAlignment(Pos.CENTER);
    box.setId(InspectorStyles.EMPTY);
    box.getStyleClass().add("empty-state");
    box.visibleProperty().bind(model.attemptProperty().isNull());
    return box;
  }

  private Button button(String id, String key, Runnable action) {
    Button button = new Button(texts.of(key), Icons.COPY.node());
    button.setId(id);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void copy(boolean sent) {
    Detail detail = model.detailProperty().get();
    if (detail != null) {
      copy(sent ? detail.raw().requestBody() : raw.response(detail.raw()));
    }
  }

  private void copy(String text) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    controller.onCopied();
  }

  private void show(@Nullable Attempt attempt) {
    tabs.setVisible(attempt != null);
    if (attempt != null) {
      outcome.show(attempt);
      tokens.show(attempt);
      image.show(attempt, model.detailProperty().get());
    }
  }

  private void showDetail(@Nullable Detail detail) {
    Attempt attempt = model.attemptProperty().get();
    curl.setDisable(detail == null || detail.withheld());
    request.show(detail == null ? "" : detail.raw().url() + "\n\n" + detail.raw().requestBody());
    request.note(attempt == null ? "" : stripped(attempt));
    response.show(detail == null ? "" : raw.response(detail.raw()));
    if (attempt != null) {
      image.show(attempt, detail);
    }
  }

  /** What was taken out of which reference image, on a line each. */
  private String stripped(Attempt attempt) {
    MetadataWords words = new MetadataWords(texts);
    return attempt.tested().images().stream()
        .filter(image -> image.origin().isStripped())
        .map(i -> texts.of("inspector.stripped", i.name(), words.list(i.origin().stripped())))
        .collect(Collectors.joining("\n"));
  }
}
