package assay.ui.shell.endpoints;

import assay.text.Texts;
import assay.ui.Badge.Tone;
import assay.ui.Icons;
import assay.ui.Styles;
import assay.ui.shell.endpoints.ProbeResult.Fact;
import assay.ui.shell.endpoints.ProbeResult.OfferRow;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What came of a test: a sentence, what to do, the facts, and the models on offer. */
final class ResultPane extends VBox {
  private static final double ROW_HEIGHT = 28;
  private static final double BORDERS = 4;
  private static final int MOST_ROWS = 6;

  private final Texts texts;

  /**
   * @param onModel takes the model that is chosen of those on offer
   */
  ResultPane(ProbeResult result, Consumer<String> onModel, Texts texts) {
    this.texts = texts;
    getStyleClass().addAll(Styles.CARD, "result", result.tone().styleClass());
    getChildren().addAll(title(result), wrapped(result.advice()));
    if (!result.facts().isEmpty()) {
      getChildren().add(facts(result));
    }
    if (!result.offers().isEmpty()) {
      addOffers(result, onModel);
    }
  }

  private static Label title(ProbeResult result) {
    Label title = wrapped(result.title());
    title.setGraphic(iconOf(result.tone()).node());
    title.getStyleClass().add("result-title");
    return title;
  }

  private static Icons iconOf(Tone tone) {
    return switch (tone) {
      case SUCCESS -> Icons.SHOWN;
      case INFO, NEUTRAL -> Icons.INFO;
      case WARNING -> Icons.WARNING;
      case DANGER -> Icons.ERROR;
    };
  }

  private static Node facts(ProbeResult result) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("facts");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(names, values);
    int row = 0;
    for (Fact fact : result.facts()) {
      Label name = new Label(fact.name());
      name.getStyleClass().add(Styles.MUTED);
      name.setMinWidth(USE_PREF_SIZE);
      grid.addRow(row, name, wrapped(fact.value()));
      row++;
    }
    return grid;
  }

  private void addOffers(ProbeResult result, Consumer<String> onModel) {
    ListView<OfferRow> list = offers(result);
    Button take = new Button(texts.of("endpoints.offers.take"));
    take.setId(EndpointStyles.TAKE_OFFER);
    take.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    take.setOnAction(event -> take(list, onModel));
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> onClick(event, list, onModel));
    list.addEventHandler(KeyEvent.KEY_PRESSED, event -> onKey(event, list, onModel));
    Label heading = new Label(texts.of("endpoints.offers", result.offers().size()));
    heading.getStyleClass().add("offers-heading");
    heading.setLabelFor(list);
    getChildren().addAll(heading, list);
    if (!result.rest().isEmpty()) {
      getChildren().add(FieldRow.words(result.rest()));
    }
    getChildren().add(take);
  }

  private ListView<OfferRow> offers(ProbeResult result) {
    ListView<OfferRow> list = new ListView<>();
    list.setId(EndpointStyles.OFFERS);
    list.getItems().setAll(result.offers());
    list.setFixedCellSize(ROW_HEIGHT);
    double height = Math.min(MOST_ROWS, result.offers().size()) * ROW_HEIGHT + BORDERS;
    list.setPrefHeight(height);
    list.setMinHeight(height);
    list.setAccessibleText(texts.of("endpoints.offers", result.offers().size()));
    list.setCellFactory(view -> new OfferCell());
    return list;
  }

  private static void onClick(MouseEvent event, ListView<OfferRow> list, Consumer<String> onModel) {
    if (event.getClickCount() == 2) {
      take(list, onModel);
    }
  }

  private static void onKey(KeyEvent event, ListView<OfferRow> list, Consumer<String> onModel) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      take(list, onModel);
    }
  }

  private static void take(ListView<OfferRow> list, Consumer<String> onModel) {
    OfferRow chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      onModel.accept(chosen.id());
    }
  }

  private static Label wrapped(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
