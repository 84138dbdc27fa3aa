package assay.ui.sweep.plan;

import assay.text.Texts;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import assay.ui.sweep.draft.PlanDesign;
import assay.ui.sweep.draft.PlanModel;
import assay.ui.sweep.draft.StopRule;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How often each cell is sent, and when it has had enough. */
final class RepeatsPane extends VBox {
  private static final int MOST_REPEATS = 1000;
  private static final int MOST_MARGIN = 49;

  RepeatsPane(PlanModel model, Texts texts) {
    getStyleClass().add(Styles.CARD);
    Spinner<Integer> repeats = spinner(PlanStyles.REPEATS, MOST_REPEATS, model.repeatsProperty());
    HBox line = line(repeats, texts.of("sweep.repeats.per-cell"));
    ComboBox<StopRule> rule = new ComboBox<>();
    rule.setId(PlanStyles.STOPPING);
    rule.getItems().setAll(StopRule.values());
    rule.setConverter(new Names(texts));
    rule.valueProperty().bindBidirectional(model.stoppingProperty());
    rule.setAccessibleText(texts.of("sweep.stop.name"));
    Spinner<Integer> margin = spinner(PlanStyles.MARGIN, MOST_MARGIN, model.marginProperty());
    HBox half = line(margin, "%");
    half.visibleProperty().bind(model.stoppingProperty().isEqualTo(StopRule.MARGIN));
    half.managedProperty().bind(half.visibleProperty());
    margin.setAccessibleText(texts.of("sweep.stop.margin"));
    HBox stop = new HBox(rule, half);
    stop.setAlignment(Pos.CENTER_LEFT);
    stop.getStyleClass().add("field-line");
    Label edge = new Label(texts.of("sweep.repeats.edge"));
    edge.setWrapText(true);
    edge.getStyleClass().add(Styles.MUTED);
    model
        .designProperty()
        .subscribe(
            design -> {
              boolean own = design == PlanDesign.FIND_THE_EDGE;
              show(line, !own);
              show(stop, !own);
              show(edge, own);
            });
    getChildren()
        .addAll(
            new SectionHeading(texts.of("sweep.repeats.heading"), texts.language().locale())
                .leadingTo(repeats),
            line,
            stop,
            edge);
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private static HBox line(Spinner<Integer> spinner, String words) {
    Label label = new Label(words);
    label.setLabelFor(spinner);
    HBox line = new HBox(spinner, label);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("field-line");
    return line;
  }

  /** A number from 1 on that may be typed, too. */
  static Spinner<Integer> spinner(String id, int most, IntegerProperty property) {
    Spinner<Integer> spinner = new Spinner<>(1, most, property.get());
    spinner.setId(id);
    spinner.setEditable(true);
    spinner.setPrefWidth(84);
    spinner.getValueFactory().valueProperty().subscribe(now -> property.set(now));
    property.subscribe(now -> spinner.getValueFactory().setValue(now.intValue()));
    spinner
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                commit(spinner);
              }
            });
    return spinner;
  }

  private static void commit(Spinner<Integer> spinner) {
    try {
      spinner.commitValue();
    } catch (NumberFormatException e) {
      spinner.cancelEdit();
    }
  }

  private static final class Names extends StringConverter<@Nullable StopRule> {
    private final Texts texts;

    Names(Texts texts) {
      this.texts = texts;
    }

    @Override
    public String toString(@Nullable StopRule rule) {
      return rule == null ? "" : texts.of(rule.textKey());
    }

    @Override
    public @Nullable StopRule fromString(String text) {
      return null;
    }
  }
}
