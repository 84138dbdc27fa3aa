package assay.ui.sweep.extend;

import assay.text.Texts;
import assay.ui.ProblemLabel;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What a sweep shall get more of, in a card that stands there while somebody chooses. */
final class ExtendPane extends VBox {
  static final String ID = "sweep-extension";
  static final String REPEATS = "sweep-extend-repeats";
  static final String DOLLARS = "sweep-extend-dollars";
  static final String GO = "sweep-extend-go";
  static final String CANCEL = "sweep-extend-cancel";
  static final String PROBLEM = "sweep-extend-problem";
  static final String CHOICE = "sweep-extend-choice-";

  private static final int MOST_REPEATS = 1000;
  private static final double MOST_HEIGHT = 150;

  private final ExtendModel model;
  private final ExtendController controller;
  private final Texts texts;
  private final Spinner<Integer> repeats = new Spinner<>();
  private final VBox offers = new VBox();

  ExtendPane(ExtendModel model, ExtendController controller, Texts texts) {
    this.model = model;
    this.controller = controller;
    this.texts = texts;
    setId(ID);
    getStyleClass().add(Styles.CARD);
    offers.getStyleClass().add("more-axes");
    ScrollPane scroll = new ScrollPane(offers);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMaxHeight(MOST_HEIGHT);
    offers
        .heightProperty()
        .subscribe(
            height -> scroll.setMinViewportHeight(Math.min(height.doubleValue(), MOST_HEIGHT)));
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("findings-scroll");
    ProblemLabel problem = new ProblemLabel(model.problemProperty());
    problem.setId(PROBLEM);
    getChildren()
        .addAll(
            new SectionHeading(texts.of("sweep.extend.title"), texts.language().locale()),
            muted(texts.of("sweep.extend.words")),
            numbers(),
            scroll,
            problem,
            buttons());
    model.offersProperty().subscribe(this::fill);
    model.openProperty().subscribe(this::show);
    managedProperty().bind(visibleProperty());
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      controller.onClose();
      event.consume();
    }
  }

  private void show(boolean open) {
    setVisible(open);
    if (open) {
      repeats.setValueFactory(
          new IntegerSpinnerValueFactory(
              model.leastProperty().get(), MOST_REPEATS, model.repeatsProperty().get()));
      repeats.getValueFactory().valueProperty().subscribe(now -> model.repeatsProperty().set(now));
      repeats.requestFocus();
    }
  }

  private Node numbers() {
    repeats.setId(REPEATS);
    repeats.setEditable(true);
    repeats.setPrefWidth(84);
    TextField dollars = new TextField();
    dollars.setId(DOLLARS);
    dollars.setPrefWidth(84);
    dollars.setPromptText(texts.of("sweep.limit.none"));
    dollars.textProperty().bindBidirectional(model.dollarsProperty());
    Node first = labelled("sweep.extend.repeats", repeats);
    first.visibleProperty().bind(model.repeatedProperty());
    first.managedProperty().bind(first.visibleProperty());
    FlowPane row = new FlowPane(first, labelled("sweep.budget.dollars", dollars));
    row.getStyleClass().add("limit-fields");
    return row;
  }

  private Node labelled(String key, javafx.scene.control.Control control) {
    Label label = muted(texts.of(key));
    label.setLabelFor(control);
    control.setAccessibleText(texts.of(key));
    return new VBox(label, control);
  }

  private void fill(List<Offer> all) {
    offers.getChildren().setAll(all.stream().map(this::offer).toList());
  }

  private Node offer(Offer offer) {
    FlowPane chips = new FlowPane();
    chips.getStyleClass().add("level-chips");
    for (int i = 0; i < offer.choices().size(); i++) {
      chips.getChildren().add(chip(offer, offer.choices().get(i), i));
    }
    return new VBox(muted(offer.name()), chips);
  }

  /** What is there already stays, and says so. */
  private ToggleButton chip(Offer offer, Offer.Choice choice, int index) {
    ToggleButton chip = new ToggleButton(choice.words());
    chip.setId(CHOICE + (offer.axis() == Offer.CASES ? "case" : offer.axis()) + "-" + index);
    chip.getStyleClass().add(Styles.CHIP);
    chip.setMnemonicParsing(false);
    String name = texts.of("label.value", offer.name(), choice.words());
    if (choice.isThere()) {
      chip.setSelected(true);
      chip.setDisable(true);
      chip.getStyleClass().add("already-there");
      chip.setAccessibleText(name + ". " + texts.of("sweep.extend.there"));
    } else {
      chip.setAccessibleText(name);
      chip.selectedProperty().bindBidirectional(choice.chosenProperty());
    }
    return chip;
  }

  private Node buttons() {
    Button go = new Button(texts.of("sweep.extend.yes"));
    go.setId(GO);
    go.getStyleClass().add("success");
    go.setOnAction(event -> controller.onGo());
    Button cancel = new Button(texts.of("shell.cancel"));
    cancel.setId(CANCEL);
    cancel.setOnAction(event -> controller.onClose());
    HBox row = new HBox(go, cancel);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("button-row");
    return row;
  }

  private static Label muted(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    return label;
  }
}
