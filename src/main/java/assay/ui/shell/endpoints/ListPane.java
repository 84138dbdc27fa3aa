package assay.ui.shell.endpoints;

import assay.attempt.Endpoint.Kind;
import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.SectionHeading;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All endpoints, to look at one, add, duplicate and remove. */
final class ListPane extends VBox {
  private static final double ROW_HEIGHT = 64;

  private final EndpointsModel model;
  private final EndpointsController controller;
  private final Texts texts;
  private final ListView<Entry> list;
  private final MenuButton add;

  ListPane(EndpointsModel model, EndpointsController controller, Texts texts) {
    this.model = model;
    this.controller = controller;
    this.texts = texts;
    this.list = list();
    this.add = add();
    getStyleClass().add("endpoints-side");
    setVgrow(list, Priority.ALWAYS);
    getChildren()
        .addAll(
            new SectionHeading(texts.of("endpoints.title"), texts.language().locale()),
            list,
            buttons());
  }

  /** Gives the list the focus. */
  void onShown() {
    list.requestFocus();
  }

  /** Opens the menu of kinds. */
  void onAdding() {
    add.requestFocus();
    add.show();
  }

  private ListView<Entry> list() {
    ListView<Entry> entries = new ListView<>(model.entries());
    entries.setId(EndpointStyles.LIST);
    entries.setFixedCellSize(ROW_HEIGHT);
    entries.setAccessibleText(texts.of("endpoints.title"));
    entries.setCellFactory(view -> new EndpointCell(texts));
    model.selectedProperty().subscribe(index -> select(entries, index.intValue()));
    entries
        .getSelectionModel()
        .selectedIndexProperty()
        .subscribe((before, now) -> onSelect(now.intValue()));
    model
        .entries()
        .addListener(
            (ListChangeListener<Entry>) change -> select(entries, model.selectedProperty().get()));
    return entries;
  }

  private void onSelect(int index) {
    if (!model.isEditing()) {
      controller.onSelect(index);
    }
  }

  private static void select(ListView<Entry> entries, int index) {
    boolean differs = entries.getSelectionModel().getSelectedIndex() != index;
    if (differs && index >= 0 && index < entries.getItems().size()) {
      entries.getSelectionModel().select(index);
      entries.scrollTo(index);
    }
  }

  private Node buttons() {
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    Button duplicate = button(Icons.COPY, "endpoints.duplicate", EndpointStyles.DUPLICATE);
    duplicate.setOnAction(event -> controller.onDuplicate());
    Button remove = button(Icons.REMOVE, "endpoints.remove", EndpointStyles.REMOVE);
    remove.setOnAction(event -> controller.onRemove());
    remove.disableProperty().bind(Bindings.not(model.removableProperty()));
    HBox buttons = new HBox(add, between, duplicate, remove);
    buttons.getStyleClass().add("button-row");
    return buttons;
  }

  private MenuButton add() {
    MenuButton button = new MenuButton(texts.of("endpoints.add"), Icons.ADD.node());
    button.setId(EndpointStyles.ADD);
    button.setMinWidth(USE_PREF_SIZE);
    for (Kind kind : Kind.values()) {
      MenuItem item = new MenuItem(texts.of("settings.endpoint." + kind.name()));
      item.setId(EndpointStyles.add(kind.word()));
      item.setOnAction(event -> controller.onAdd(kind));
      button.getItems().add(item);
    }
    return button;
  }

  private Button button(Icons icon, String key, String id) {
    Button button = new Button(null, icon.node());
    button.setId(id);
    button.setAccessibleText(texts.of(key));
    button.setTooltip(new Tooltip(texts.of(key)));
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }
}
