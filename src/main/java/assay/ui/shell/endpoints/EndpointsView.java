package assay.ui.shell.endpoints;

import assay.text.Texts;
import assay.ui.Badge;
import assay.ui.Icons;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The list of endpoints on the left and the one that is looked at on the right. */
final class EndpointsView extends BorderPane {
  private final EndpointsModel model;
  private final EndpointsController controller;
  private final Texts texts;
  private final EntryWords words;
  private final ListPane list;
  private final Label title = new Label();
  private final Badge inUse;
  private final Button use;
  private final ScrollPane scroll = new ScrollPane();

  /**
   * @param panes the form, the key and the tests, in this order
   * @param onDone closes what this stands in
   */
  EndpointsView(
      EndpointsModel model,
      EndpointsController controller,
      Texts texts,
      VBox panes,
      Runnable onDone) {
    this.model = model;
    this.controller = controller;
    this.texts = texts;
    this.words = new EntryWords(texts);
    this.list = new ListPane(model, controller, texts);
    this.inUse = new Badge(texts.of("endpoints.row.in-use"), Badge.Tone.INFO);
    this.use = use();
    setId(EndpointStyles.WINDOW);
    getStyleClass().add("endpoints-window");
    setLeft(list);
    setCenter(right(panes));
    setBottom(bottom(onDone));
    model.selectedProperty().subscribe(this::onSelected);
    model.entries().addListener((ListChangeListener<Entry>) change -> showTitle());
  }

  /** Gives the list the focus. */
  void onShown() {
    list.onShown();
    scroll.setVvalue(0);
  }

  /** Opens the menu of kinds. */
  void onAdding() {
    list.onAdding();
  }

  private Node right(VBox panes) {
    title.getStyleClass().add("endpoint-heading");
    title.setMinWidth(0);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox head = new HBox(8, title, between, inUse, use);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("endpoint-head");
    panes.getStyleClass().add("endpoint-side");
    scroll.setContent(panes);
    panes.heightProperty().subscribe((before, now) -> showResult());
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox right = new VBox(head, new Separator(), scroll);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return right;
  }

  private Button use() {
    Button button = new Button(texts.of("endpoints.use"), Icons.CHOSEN.node());
    button.setId(EndpointStyles.USE);
    button.setMinWidth(USE_PREF_SIZE);
    button.managedProperty().bind(button.visibleProperty());
    button.setOnAction(
        event -> controller.onUse(Objects.requireNonNull(model.inSight().savedName())));
    return button;
  }

  private Node bottom(Runnable onDone) {
    Button done = new Button(texts.of("endpoints.done"));
    done.setId(EndpointStyles.DONE);
    done.setMinWidth(USE_PREF_SIZE);
    done.getStyleClass().add("accent");
    done.setOnAction(event -> onDone.run());
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox bottom = new HBox(12, FieldRow.words(texts.of("endpoints.kept")), between, done);
    bottom.setAlignment(Pos.CENTER_LEFT);
    bottom.getStyleClass().add("endpoints-foot");
    return bottom;
  }

  /** What came of a test stands at the end; it must not come out of sight. */
  private void showResult() {
    if (model.probe().resultProperty().get() != null) {
      scroll.setVvalue(scroll.getVmax());
    }
  }

  private void onSelected(Number index) {
    scroll.setVvalue(0);
    showTitle();
  }

  private void showTitle() {
    int index = model.selectedProperty().get();
    if (index >= 0 && index < model.entries().size()) {
      Entry entry = model.inSight();
      title.setText(words.title(entry));
      inUse.setVisible(entry.isInHand());
      inUse.setManaged(entry.isInHand());
      use.setVisible(!entry.isInHand() && entry.savedName() != null);
    }
  }
}
