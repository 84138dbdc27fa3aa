package assay.ui.sweep.cases;

import assay.text.Texts;
import assay.ui.Pictures;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A list of cases with check boxes, and a field that filters it. */
final class CasesPane extends VBox {
  private static final double HEIGHT = 156;

  private final CasesModel model;
  private final CasesController controller;
  private final Texts texts;
  private final ListView<CaseRow> list = new ListView<>();

  CasesPane(CasesModel model, CasesController controller, Pictures pictures, Texts texts) {
    getStyleClass().add(Styles.CARD);
    this.model = model;
    this.controller = controller;
    this.texts = texts;
    list.setId(CaseChoice.LIST);
    list.setItems(model.shown());
    list.setCellFactory(view -> new CaseListCell(controller, pictures, texts));
    SectionHeading heading =
        new SectionHeading(texts.of("sweep.cases.heading"), texts.language().locale())
            .leadingTo(list);
    list.setAccessibleText(heading.getAccessibleText());
    list.setPrefHeight(HEIGHT);
    list.setMinHeight(HEIGHT);
    list.setPlaceholder(muted(texts.of("sweep.cases.none")));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    getChildren().addAll(heading, bar(), list, foot());
  }

  private void onKey(KeyEvent event) {
    CaseRow row = list.getSelectionModel().getSelectedItem();
    boolean toggles = event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER;
    if (toggles && row != null) {
      controller.onChoose(row, !row.chosenProperty().get());
      event.consume();
    }
  }

  private Node bar() {
    TextField filter = new TextField();
    filter.setId(CaseChoice.FILTER);
    filter.setPromptText(texts.of("sweep.cases.filter"));
    filter.setAccessibleText(texts.of("sweep.cases.filter"));
    filter.textProperty().bindBidirectional(model.filterProperty());
    HBox.setHgrow(filter, Priority.ALWAYS);
    Button all = new Button(texts.of("sweep.cases.all"));
    all.setId(CaseChoice.ALL);
    all.setMinWidth(USE_PREF_SIZE);
    all.setOnAction(event -> controller.onChooseShown());
    HBox bar = new HBox(filter, all);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("button-row");
    return bar;
  }

  private Node foot() {
    Label chosen = muted("");
    chosen.setId(CaseChoice.COUNT);
    model
        .chosenProperty()
        .subscribe(now -> chosen.setText(texts.of("sweep.cases.chosen", now.size())));
    Label older = muted(texts.of("sweep.cases.older", CasesController.MOST_ATTEMPTS));
    older.visibleProperty().bind(model.olderProperty());
    older.managedProperty().bind(model.olderProperty());
    return new VBox(chosen, older);
  }

  private static Label muted(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    return label;
  }
}
