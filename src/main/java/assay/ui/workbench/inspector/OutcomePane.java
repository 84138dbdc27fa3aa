package assay.ui.workbench.inspector;

import assay.attempt.Attempt;
import assay.attempt.BlockReason;
import assay.attempt.Configuration;
import assay.attempt.FinishReason;
import assay.attempt.Outcome;
import assay.attempt.Said;
import assay.attempt.Tokens;
import assay.figures.Costs;
import assay.text.AnswerWords;
import assay.text.FigureWords;
import assay.text.Formats;
import assay.text.OutcomeWords;
import assay.text.Stage;
import assay.text.Texts;
import assay.ui.Badge;
import assay.ui.Card;
import assay.ui.Icons;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What happened, where it stopped, what follows. */
final class OutcomePane extends ScrollPane {
  private final Texts texts;
  private final OutcomeWords words;
  private final Formats formats;
  private final Costs costs;
  private final VBox content = new VBox();
  private final VBox facts = new VBox();
  private final VBox after = new VBox();
  private final VBox evidence = new VBox();

  OutcomePane(InspectorModel model, InspectorController controller, Texts texts, Costs costs) {
    this.texts = texts;
    this.words = new OutcomeWords(texts);
    this.formats = new Formats(texts);
    this.costs = costs;
    content.getStyleClass().add("inspector-content");
    facts.getStyleClass().add("inspector-blocks");
    after
        .getChildren()
        .addAll(
            new VerdictPane(model, controller, texts),
            evidence,
            new FlagPane(model, controller, texts));
    after.getStyleClass().add("inspector-blocks");
    content.getChildren().addAll(facts, after);
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }

  void show(Attempt attempt) {
    facts.getChildren().clear();
    attempt.outcome().ifPresentOrElse(outcome -> show(attempt, outcome), this::showUnderWay);
    setVvalue(0);
  }

  private void showUnderWay() {
    facts.getChildren().add(title(texts.of("timeline.under-way")));
    after.setVisible(false);
  }

  private void show(Attempt attempt, Outcome outcome) {
    after.setVisible(true);
    facts
        .getChildren()
        .addAll(
            head(attempt, outcome),
            block("inspector.stages.heading", stages(outcome)),
            new Card(facts(attempt, outcome)),
            tokens(outcome.tokens()));
    if (!outcome.signals().ratings().isEmpty()) {
      facts.getChildren().add(3, new RatingsPane(outcome.signals().ratings(), texts));
    }
    evidence.getChildren().setAll(new EvidencePane(outcome, texts));
    List<String> next = words.nextSteps(outcome);
    if (!next.isEmpty()) {
      facts.getChildren().add(next(next));
    }
  }

  private Node head(Attempt attempt, Outcome outcome) {
    VBox head = new VBox(title(words.title(outcome)), muted(words.explanation(outcome)));
    head.getStyleClass().add("inspector-block");
    if (attempt.isSimulated()) {
      head.getChildren().addFirst(new Badge(texts.of("shell.simulated"), Badge.Tone.WARNING));
    }
    new AnswerWords(texts).warnings(outcome).forEach(line -> head.getChildren().add(warning(line)));
    return head;
  }

  private static Label warning(String line) {
    Label label = new Label(line, Icons.WARNING.node());
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().addAll(InspectorStyles.WARNING, Styles.SMALL);
    return label;
  }

  private Label title(String text) {
    Label title = new Label(text);
    title.setId(InspectorStyles.TITLE);
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    title.getStyleClass().add(InspectorStyles.TITLE);
    return title;
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    return label;
  }

  private VBox block(String key, Node... nodes) {
    VBox block = new VBox(new SectionHeading(texts.of(key), texts.language().locale()));
    block.getChildren().addAll(nodes);
    block.getStyleClass().add("inspector-block");
    return block;
  }

  private Node stages(Outcome outcome) {
    HBox strip = new HBox();
    strip.setId(InspectorStyles.STAGES);
    strip.getStyleClass().add(InspectorStyles.STAGES);
    for (Stage stage : words.stages(outcome)) {
      Label box = new Label(stage.words());
      box.setWrapText(true);
      box.setMaxWidth(Double.MAX_VALUE);
      box.setMaxHeight(Double.MAX_VALUE);
      box.setPrefWidth(60);
      box.setMinHeight(USE_PREF_SIZE);
      box.getStyleClass()
          .addAll(
              InspectorStyles.STAGE,
              "stage-" + stage.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
      HBox.setHgrow(box, Priority.ALWAYS);
      strip.getChildren().add(box);
    }
    return strip;
  }

  private Facts facts(Attempt attempt, Outcome outcome) {
    Facts grid = new Facts(108);
    Outcome.Signals signals = outcome.signals();
    FinishReason finish = signals.finishReason();
    BlockReason block = signals.blockReason();
    grid.add(
        "finishReason",
        finish == null ? "" : said(finish.wireName(), finish instanceof FinishReason.Known));
    grid.add(
        "blockReason",
        block == null ? "" : said(block.wireName(), block instanceof BlockReason.Known));
    addMessages(grid, signals);
    grid.add(texts.of("inspector.fact.layer"), words.layer(outcome.judgement().layer()));
    grid.add(texts.of("inspector.fact.adjustable"), words.adjustable(outcome));
    if (signals.ratings().isEmpty()) {
      grid.add(texts.of("inspector.fact.ratings"), texts.of("inspector.ratings.none"));
    }
    grid.add(texts.of("inspector.fact.codes"), codes(outcome));
    grid.add(texts.of("inspector.fact.repeat"), words.repeat(outcome));
    grid.add(texts.of("inspector.fact.wait"), waitOf(outcome));
    grid.add(texts.of("inspector.fact.cost"), new FigureWords(texts).cost(costs.of(attempt)));
    grid.add(texts.of("inspector.fact.thresholds"), thresholds(attempt.configuration()));
    grid.add(texts.of("inspector.fact.model"), attempt.configuration().model());
    String answered = outcome.provenance().modelVersion();
    grid.add(
        texts.of("inspector.fact.answered"),
        answered == null ? texts.of("inspector.answered.unsaid") : answered);
    grid.add(texts.of("inspector.fact.evidence"), words.evidence(outcome));
    return grid;
  }

  /** A reason as it came, and that nobody has seen it before. */
  private String said(String wireName, boolean known) {
    return known ? wireName : texts.of("inspector.reason.new", wireName);
  }

  /** Every message under the name of its field. */
  private void addMessages(Facts grid, Outcome.Signals signals) {
    List<Said> each = signals.messages().each();
    String more = texts.of("inspector.more");
    for (Said message : each) {
      String field = message.field().substring(message.field().lastIndexOf('.') + 1);
      grid.addLong(field, texts.of("inspector.quoted", message.text()), more);
    }
    if (each.isEmpty() && signals.message() != null) {
      String quoted = texts.of("inspector.quoted", signals.message());
      grid.addLong(texts.of("inspector.fact.message"), quoted, more);
    }
  }

  private String waitOf(Outcome outcome) {
    if (outcome.limits().retryAfter() == null) {
      return "";
    }
    String least = texts.of("inspector.wait", formats.wait(outcome.limits().retryAfter()));
    return outcome.limits().quota() == Outcome.QuotaScope.NONE
        ? least
        : least + " · " + texts.of("quota." + outcome.limits().quota());
  }

  private String thresholds(Configuration sent) {
    String each =
        sent.thresholds().byCategory().entrySet().stream()
            .map(
                entry ->
                    texts.of(
                        "label.value",
                        words.categoryShort(entry.getKey()),
                        words.thresholdShort(entry.getValue())))
            .collect(Collectors.joining("\n"));
    if (each.isEmpty()) {
      return texts.of("inspector.thresholds.none");
    }
    return sent.endpoint().confirmsThresholds()
        ? each
        : each + "\n" + texts.of("inspector.thresholds.not-confirmed");
  }

  private String codes(Outcome outcome) {
    return outcome.signals().supportCodes().isEmpty()
        ? texts.of("inspector.codes.none")
        : outcome.signals().supportCodes().stream()
            .map(words::supportCode)
            .collect(Collectors.joining("\n"));
  }

  private Node tokens(Tokens tokens) {
    TokenStrip strip = new TokenStrip();
    strip.show(tokens);
    String legend =
        TokenStrip.parts(tokens).stream()
            .map(part -> texts.of(part.key()) + " " + formats.count(part.count()))
            .collect(Collectors.joining(" · "));
    String total =
        tokens.total() == null
            ? texts.of("inspector.tokens.not-reported")
            : formats.count(tokens.total());
    VBox block =
        new VBox(
            new SectionHeading(
                texts.of("inspector.tokens.heading", total), texts.language().locale()));
    if (!legend.isEmpty()) {
      block.getChildren().addAll(strip, muted(legend));
    }
    block.getStyleClass().add("inspector-block");
    return block;
  }

  private Node next(List<String> steps) {
    Card card =
        new Card(new SectionHeading(texts.of("inspector.next.heading"), texts.language().locale()));
    card.setId(InspectorStyles.NEXT_STEPS);
    for (int i = 0; i < steps.size(); i++) {
      Label step = new Label((i + 1) + ". " + steps.get(i));
      step.setWrapText(true);
      step.setMinHeight(USE_PREF_SIZE);
      step.getStyleClass().add(Styles.SMALL);
      card.getChildren().add(step);
    }
    return card;
  }
}
