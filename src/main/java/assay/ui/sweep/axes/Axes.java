package assay.ui.sweep.axes;

import assay.run.Blobs;
import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.ScreenTools;
import assay.ui.sweep.draft.PlanModel;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The axes that are added to a plan, as its planning shows them. On the screen's thread. */
public final class Axes extends VBox {
  private final AxesModel model = new AxesModel();
  private final AxesController controller;
  private final Texts texts;

  /**
   * Builds model, controller and view.
   *
   * @param blobs takes the images that are chosen
   * @param plan takes the axes
   */
  public Axes(ScreenTools tools, Blobs blobs, PlanModel plan) {
    this.texts = tools.texts();
    this.controller = new AxesController(tools, blobs, plan, model);
    VBox lines = new VBox();
    lines.setId(AxesStyles.LINES);
    model.lines().addListener((ListChangeListener<AxisLine>) change -> fill(lines));
    fill(lines);
    getStyleClass().add("further-axes");
    getChildren().addAll(lines, new EditorPane(model, controller, texts), add());
  }

  private void fill(VBox lines) {
    lines.getChildren().setAll(model.lines().stream().map(this::line).toList());
    lines.setManaged(!model.lines().isEmpty());
  }

  private Node line(AxisLine axis) {
    Label words = new Label(texts.of("label.value", axis.name(), axis.levels()));
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button out = new Button("", Icons.REMOVE.node());
    out.setMinWidth(USE_PREF_SIZE);
    out.setAccessibleText(texts.of("sweep.axes.remove", axis.name()));
    out.setOnAction(event -> controller.onRemove(axis));
    HBox row = new HBox(words, out);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("button-row");
    return row;
  }

  private Node add() {
    MenuButton add = new MenuButton(texts.of("sweep.axes.add"), Icons.ADD.node());
    add.setId(AxesStyles.ADD);
    for (AxisKind kind : AxisKind.values()) {
      MenuItem item = new MenuItem(texts.of(kind.textKey()));
      item.setId(AxesStyles.ADD + "-" + kind.id());
      item.setOnAction(event -> controller.onOpen(kind));
      add.getItems().add(item);
    }
    add.visibleProperty().bind(model.openProperty().isNull());
    add.managedProperty().bind(add.visibleProperty());
    return add;
  }
}
