package assay.ui.sweep.axes;

import assay.run.Blobs;
import assay.run.design.PlannedCase;
import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.ScreenTools;
import assay.ui.sweep.draft.PlanModel;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
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
   * @param cases those of the plan
   */
  public Axes(
      ScreenTools tools, Blobs blobs, PlanModel plan, ObservableValue<List<PlannedCase>> cases) {
    this.texts = tools.texts();
    this.controller = new AxesController(tools, blobs, plan, cases, model);
    VBox lines = new VBox();
    lines.setId(AxesStyles.LINES);
    model.lines().addListener((ListChangeListener<AxisLine>) change -> fill(lines));
    fill(lines);
    getStyleClass().add("further-axes");
    getChildren().addAll(lines, trueOfAll(), new EditorPane(model, controller, texts), add());
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
    out.setId(AxesStyles.REMOVE + axis.index());
    out.setAccessibleText(texts.of("sweep.axes.remove", axis.name()));
    out.setOnAction(event -> controller.onRemove(axis));
    Button edit = new Button("", Icons.RENAME.node());
    edit.setMinWidth(USE_PREF_SIZE);
    edit.setId(AxesStyles.EDIT + axis.index());
    edit.setAccessibleText(texts.of("sweep.axes.edit", axis.name()));
    edit.setOnAction(event -> controller.onEdit(axis));
    edit.setVisible(axis.isEditable());
    edit.setManaged(axis.isEditable());
    HBox row = new HBox(words, edit, out);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("button-row");
    return row;
  }

  /** Stays as long as it is true: a case that is chosen later takes the mark away. */
  private Node trueOfAll() {
    CheckBox box = new CheckBox(texts.of("sweep.axes.true"));
    box.setId(AxesStyles.TRUE_OF_ALL);
    box.setWrapText(true);
    box.setMinHeight(USE_PREF_SIZE);
    box.setOnAction(event -> controller.onTrue(box.isSelected()));
    model.givenProperty().subscribe(box::setSelected);
    box.visibleProperty().bind(model.askedProperty());
    box.managedProperty().bind(box.visibleProperty());
    return box;
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
