package assay.ui.workbench.bundle;

import assay.exchange.export.ExportFormats;
import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.Styles;
import assay.ui.workbench.bundle.ExportModel.Scope;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What shall go, what would, and the button that writes it. Stands above the timeline. */
final class ExportPane extends VBox {
  static final String PANE = "bundle-export";
  static final String SAVE = "bundle-export-save";
  static final String REDACT = "bundle-export-redact";
  static final String SIGN = "bundle-export-sign";
  static final String MAKE_KEY = "bundle-export-make-key";
  static final String PREVIEW = "bundle-export-preview";
  static final String CLOSE = "bundle-export-close";
  static final String CANCEL = "bundle-export-cancel";
  static final String FORMAT = "bundle-export-format";
  static final String SCOPE = "bundle-export-scope";

  private final ExportModel model;
  private final ExportController controller;
  private final Texts texts;

  ExportPane(ExportModel model, ExportController controller, Texts texts) {
    this.model = model;
    this.controller = controller;
    this.texts = texts;
    setId(PANE);
    getStyleClass().add("redecode");
    visibleProperty().bind(model.openProperty());
    managedProperty().bind(model.openProperty());
    getChildren().addAll(head(), formats(), scopes(), preview(), options(), foot());
  }

  private Node head() {
    Label title = new Label(texts.of("export.title"));
    title.getStyleClass().add("strong");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Button close = new Button(null, Icons.CLOSE.node());
    close.setId(CLOSE);
    close.getStyleClass().addAll("button-icon", "flat", "small");
    close.setAccessibleText(texts.of("shell.close"));
    close.setOnAction(event -> controller.onClose());
    HBox head = new HBox(title, close);
    head.getStyleClass().add("redecode-head");
    return head;
  }

  private Node formats() {
    FlowPane chips = new FlowPane();
    chips.getStyleClass().add("chips");
    chips.setAccessibleText(texts.of("export.format"));
    chips.getChildren().add(format(ExportModel.BUNDLE));
    ExportFormats.ALL.forEach(known -> chips.getChildren().add(format(known.name())));
    model
        .formatProperty()
        .subscribe(
            chosen ->
                chips
                    .getChildren()
                    .forEach(
                        chip ->
                            ((ToggleButton) chip).setSelected(chosen.equals(chip.getUserData()))));
    return chips;
  }

  private ToggleButton format(String name) {
    ToggleButton chip = new ToggleButton(texts.of("export.format." + name));
    chip.setId(FORMAT + "-" + name);
    chip.setUserData(name);
    chip.getStyleClass().add(Styles.CHIP);
    chip.setOnAction(
        event -> {
          chip.setSelected(true);
          controller.onFormat(name);
        });
    return chip;
  }

  private Node scopes() {
    FlowPane chips = new FlowPane();
    chips.getStyleClass().add("chips");
    chips.setAccessibleText(texts.of("export.scope"));
    model.scopes().subscribe(() -> fill(chips));
    model.scopeProperty().subscribe(() -> mark(chips));
    return chips;
  }

  private void fill(FlowPane chips) {
    chips.getChildren().clear();
    for (Scope scope : model.scopes()) {
      ToggleButton chip = new ToggleButton(texts.of("export.scope." + scope));
      chip.setId(SCOPE + "-" + scope);
      chip.setUserData(scope);
      chip.getStyleClass().add(Styles.CHIP);
      chip.setOnAction(
          event -> {
            controller.onScope(scope);
            mark(chips);
          });
      chips.getChildren().add(chip);
    }
    mark(chips);
  }

  private void mark(FlowPane chips) {
    chips
        .getChildren()
        .forEach(
            chip ->
                ((ToggleButton) chip)
                    .setSelected(model.scopeProperty().get().equals(chip.getUserData())));
  }

  private Node preview() {
    VBox lines = new VBox();
    lines.setId(PREVIEW);
    lines.getStyleClass().add("bundle-lines");
    model.preview().subscribe(() -> fill(lines));
    return lines;
  }

  private void fill(VBox lines) {
    lines.getChildren().clear();
    for (String sentence : model.preview()) {
      Label line = new Label(sentence);
      line.setWrapText(true);
      line.setMinHeight(USE_PREF_SIZE);
      line.getStyleClass().add(Styles.SMALL);
      lines.getChildren().add(line);
    }
  }

  private Node options() {
    CheckBox redact = new CheckBox(texts.of("export.redact"));
    redact.setId(REDACT);
    redact.setWrapText(true);
    redact.selectedProperty().bindBidirectional(model.redactProperty());
    CheckBox sign = new CheckBox();
    sign.setId(SIGN);
    sign.setWrapText(true);
    sign.textProperty()
        .bind(
            model
                .signerProperty()
                .map(
                    key ->
                        key.isEmpty()
                            ? texts.of("export.sign.no-key")
                            : texts.of("export.sign", key)));
    sign.selectedProperty().bindBidirectional(model.signProperty());
    sign.disableProperty().bind(model.signerProperty().isEmpty());
    Hyperlink make = new Hyperlink(texts.of("export.key.make"));
    make.setId(MAKE_KEY);
    make.setMinWidth(USE_PREF_SIZE);
    make.setOnAction(event -> controller.onMakeKey());
    make.visibleProperty().bind(model.signerProperty().isEmpty());
    make.managedProperty().bind(make.visibleProperty());
    HBox signing = new HBox(sign, make);
    signing.visibleProperty().bind(model.formatProperty().isEqualTo(ExportModel.BUNDLE));
    signing.managedProperty().bind(signing.visibleProperty());
    signing.setAlignment(Pos.CENTER_LEFT);
    VBox options = new VBox(redact, signing);
    options.getStyleClass().add("bundle-lines");
    return options;
  }

  private Node foot() {
    Button save = new Button(texts.of("export.save"));
    save.setId(SAVE);
    save.getStyleClass().add("accent");
    save.setMinWidth(USE_PREF_SIZE);
    save.setOnAction(event -> controller.onSave());
    save.disableProperty().bind(Bindings.not(model.readyProperty()));
    Label words = new Label();
    words.textProperty().bind(model.wordsProperty());
    words.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(90);
    bar.progressProperty().bind(model.fractionProperty());
    bar.accessibleTextProperty().bind(model.wordsProperty());
    Button cancel = new Button(texts.of("shell.cancel"));
    cancel.setId(CANCEL);
    cancel.getStyleClass().add("small");
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(event -> controller.onCancel());
    HBox foot = new HBox(save, words, bar, cancel);
    foot.getStyleClass().add("redecode-head");
    for (Node whileRunning : new Node[] {words, bar, cancel}) {
      whileRunning.visibleProperty().bind(model.runningProperty());
      whileRunning.managedProperty().bind(model.runningProperty());
    }
    return foot;
  }
}
