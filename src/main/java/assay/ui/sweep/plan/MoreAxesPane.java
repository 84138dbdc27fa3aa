package assay.ui.sweep.plan;

import assay.attempt.OutputOptions.AspectRatio;
import assay.attempt.OutputOptions.Size;
import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.Styles;
import assay.ui.sweep.draft.AxisCounts;
import assay.ui.sweep.draft.LevelChoice;
import assay.ui.sweep.draft.PlanModel;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Models, ratios, sizes, edit and generate, below a line that opens and says what varies. */
final class MoreAxesPane extends VBox {
  private final PlanModel model;
  private final PlanController controller;
  private final Texts texts;
  private final ToggleButton line = new ToggleButton();

  MoreAxesPane(PlanModel model, PlanController controller, Texts texts) {
    this.model = model;
    this.controller = controller;
    this.texts = texts;
    VBox content =
        new VBox(
            choices("models", model.models(), id -> id),
            choices("ratios", model.ratios(), r -> named(r.map(AspectRatio::wireName))),
            choices("sizes", model.sizes(), s -> named(s.map(Size::wireName))),
            choices("manners", model.manners(), m -> texts.of("sweep.manner." + m)));
    content.getStyleClass().add("more-axes");
    content.visibleProperty().bind(line.selectedProperty());
    content.managedProperty().bind(line.selectedProperty());
    getStyleClass().add("disclosed");
    getChildren().addAll(line(), content);
    model.onChange(this::name);
    name();
  }

  private String named(java.util.Optional<String> level) {
    return level.orElseGet(() -> texts.of("threshold.NOT_SENT.short"));
  }

  private Node line() {
    FontIcon arrow = Icons.DOWN.node();
    line.setId(PlanStyles.MORE);
    line.setGraphic(arrow);
    line.setWrapText(true);
    line.setMinHeight(USE_PREF_SIZE);
    line.getStyleClass().add("disclosure");
    line.selectedProperty()
        .subscribe(
            open -> {
              arrow.setRotate(open ? 0 : -90);
              line.notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
            });
    return line;
  }

  /** What is chosen there in a few words, so that it is seen while it is closed. */
  private void name() {
    line.setText(
        Stream.concat(
                AxisCounts.of(model, texts).stream(),
                Stream.of(
                    count("models", model.models()),
                    count("ratios", model.ratios()),
                    count("sizes", model.sizes()),
                    count("manners", model.manners())))
            .collect(Collectors.joining(" · ")));
  }

  private String count(String axis, LevelChoice<?> choice) {
    return texts.of("sweep.count." + axis, choice.chosenProperty().get().size());
  }

  private <T> Node choices(String axis, LevelChoice<T> choice, Function<T, String> name) {
    String words = texts.of("sweep.axis.many." + axis);
    Label label = new Label(words);
    label.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    FlowPane chips = new FlowPane();
    chips.setId(PlanStyles.MORE + "-" + axis);
    chips.getStyleClass().add("level-chips");
    choice.offeredProperty().subscribe(offered -> fill(chips, choice, offered, name, words));
    return new VBox(label, chips);
  }

  private <T> void fill(
      FlowPane chips,
      LevelChoice<T> choice,
      List<T> offered,
      Function<T, String> name,
      String axis) {
    chips.getChildren().clear();
    for (T level : offered) {
      ToggleButton chip = new ToggleButton(name.apply(level));
      chip.setMnemonicParsing(false);
      chip.getStyleClass().add(Styles.CHIP);
      chip.setAccessibleText(axis + ": " + name.apply(level));
      chip.setOnAction(
          event -> {
            controller.onToggle(choice, level);
            chip.setSelected(choice.has(level));
          });
      choice.chosenProperty().subscribe(now -> chip.setSelected(choice.has(level)));
      chips.getChildren().add(chip);
    }
  }
}
