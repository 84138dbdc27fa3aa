package assay.ui.sweep.plan;

import assay.figures.BillingAssumption;
import assay.text.FigureWords;
import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import assay.ui.sweep.draft.LimitsModel;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** How fast it is sent and what ends it; what is rarely needed stands below a line that opens. */
final class LimitsPane extends VBox {
  private static final double NUMBER = 72;
  private static final int MOST_AT_ONCE = PlanController.mostAtOnce();

  private final LimitsModel model;
  private final Texts texts;

  LimitsPane(LimitsModel model, Texts texts) {
    getStyleClass().add(Styles.CARD);
    this.model = model;
    this.texts = texts;
    Spinner<Integer> atOnce = atOnce();
    FlowPane first =
        flow(
            labelled("sweep.pace.at-once", atOnce),
            number("sweep.pace.per-minute", PlanStyles.PER_MINUTE, model.perMinuteProperty()),
            number("sweep.budget.dollars", PlanStyles.DOLLARS, model.dollarsProperty()));
    VBox more =
        new VBox(
            flow(
                number("sweep.pace.tokens", PlanStyles.TOKENS, model.tokensProperty()),
                number("sweep.budget.requests", PlanStyles.REQUESTS, model.requestsProperty()),
                number("sweep.budget.minutes", PlanStyles.MINUTES, model.minutesProperty())),
            labelled("sweep.budget.assumption", assumption()),
            flow(
                number("sweep.caps.case", PlanStyles.PER_CASE, model.perCaseProperty()),
                number("sweep.caps.day", PlanStyles.PER_DAY, model.perDayProperty())),
            batch());
    more.getStyleClass().add("more-axes");
    Label server = new Label(texts.of("sweep.pace.server"));
    server.setWrapText(true);
    server.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    getChildren()
        .addAll(
            new SectionHeading(texts.of("sweep.limits.heading"), texts.language().locale())
                .leadingTo(atOnce),
            first,
            server,
            opening(more),
            more);
  }

  private static FlowPane flow(Node... nodes) {
    FlowPane flow = new FlowPane(nodes);
    flow.getStyleClass().add("limit-fields");
    return flow;
  }

  private Node opening(VBox more) {
    FontIcon arrow = Icons.DOWN.node();
    ToggleButton line = new ToggleButton(texts.of("sweep.limits.more"), arrow);
    line.setId("sweep-more-limits");
    line.getStyleClass().add("disclosure");
    line.selectedProperty().subscribe(open -> arrow.setRotate(open ? 0 : -90));
    more.visibleProperty().bind(line.selectedProperty());
    more.managedProperty().bind(line.selectedProperty());
    return line;
  }

  private Spinner<Integer> atOnce() {
    return RepeatsPane.spinner(PlanStyles.AT_ONCE, MOST_AT_ONCE, model.atOnceProperty());
  }

  private Node number(String key, String id, StringProperty property) {
    TextField field = new TextField();
    field.setId(id);
    field.setPrefWidth(NUMBER);
    field.setPromptText(texts.of("sweep.limit.none"));
    field.textProperty().bindBidirectional(property);
    return labelled(key, field);
  }

  private Node labelled(String key, javafx.scene.control.Control control) {
    Label label = new Label(texts.of(key));
    label.setLabelFor(control);
    label.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    control.setAccessibleText(texts.of(key));
    return new VBox(label, control);
  }

  private ComboBox<BillingAssumption> assumption() {
    ComboBox<BillingAssumption> box = new ComboBox<>();
    box.setId(PlanStyles.ASSUMPTION);
    box.getItems().setAll(BillingAssumption.values());
    box.setConverter(new Names(new FigureWords(texts)));
    box.valueProperty().bindBidirectional(model.assumptionProperty());
    return box;
  }

  private Node batch() {
    CheckBox box = new CheckBox(texts.of("sweep.batch"));
    box.setId(PlanStyles.BATCH);
    box.setWrapText(true);
    box.selectedProperty().bindBidirectional(model.batchProperty());
    return box;
  }

  private static final class Names extends StringConverter<@Nullable BillingAssumption> {
    private final FigureWords words;

    Names(FigureWords words) {
      this.words = words;
    }

    @Override
    public String toString(@Nullable BillingAssumption assumption) {
      return assumption == null ? "" : words.assumption(assumption);
    }

    @Override
    public @Nullable BillingAssumption fromString(String text) {
      return null;
    }
  }
}
