package assay.ui.workbench.inspector;

import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.attempt.Tokens;
import assay.figures.BillingAssumption;
import assay.figures.Cost;
import assay.figures.Costs;
import assay.text.FigureWords;
import assay.text.Formats;
import assay.text.Texts;
import assay.text.TokenWords;
import assay.ui.Card;
import assay.ui.Icons;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Every token that was counted, which number can be trusted, and what it costs under each
 * assumption.
 */
final class TokensPane extends ScrollPane {
  private final Texts texts;
  private final Formats formats;
  private final Costs costs;
  private final TokenStrip strip = new TokenStrip();
  private final Facts counts = new Facts(172);
  private final Facts money = new Facts(172);
  private final VBox words = new VBox();

  TokensPane(Texts texts, Costs costs) {
    this.texts = texts;
    this.formats = new Formats(texts);
    this.costs = costs;
    Label open = new Label(texts.of("inspector.cost.open"));
    open.setWrapText(true);
    open.setMinHeight(USE_PREF_SIZE);
    open.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    VBox content =
        new VBox(
            new SectionHeading(texts.of("inspector.tokens.counted"), texts.language().locale()),
            strip,
            new Card(counts),
            words,
            new SectionHeading(texts.of("inspector.cost.heading"), texts.language().locale()),
            new Card(money),
            open);
    words.getStyleClass().add("inspector-block");
    content.getStyleClass().add("inspector-content");
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }

  void show(Attempt attempt) {
    Tokens tokens = attempt.outcome().map(Outcome::tokens).orElse(Tokens.NONE);
    strip.show(tokens);
    counts.clear();
    add("promptTokenCount", tokens.prompt());
    addModalities("promptTokensDetails", tokens.promptByModality());
    add("thoughtsTokenCount", tokens.thoughts());
    add("candidatesTokenCount", tokens.candidates());
    addModalities("candidatesTokensDetails", tokens.candidatesByModality());
    addModalities("cacheTokensDetails", tokens.details().cachedByModality());
    addBeside("cachedContentTokenCount", tokens.beside().cached());
    addBeside("toolUsePromptTokenCount", tokens.beside().toolUse());
    addModalities("toolUsePromptTokensDetails", tokens.details().toolUseByModality());
    add("totalTokenCount", tokens.total());
    words.getChildren().clear();
    attempt.outcome().ifPresent(this::showWords);
    showMoney(attempt);
  }

  private void showMoney(Attempt attempt) {
    money.clear();
    Optional<Cost> cost = costs.of(attempt);
    for (BillingAssumption assumption : BillingAssumption.values()) {
      money.add(
          new FigureWords(texts).assumption(assumption),
          cost.map(c -> formats.dollars(c.under(assumption)))
              .orElse(texts.of("inspector.cost.unknown")));
    }
  }

  /** Which number can be trusted, and what the counts say of one another. */
  private void showWords(Outcome outcome) {
    TokenWords said = new TokenWords(texts);
    Stream.concat(said.caveats(outcome).stream(), said.findings(outcome.tokens()).stream())
        .forEach(line -> words.getChildren().add(line(line)));
  }

  private static Label line(String text) {
    Label label = new Label(text, Icons.INFO.node());
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    return label;
  }

  private void addModalities(String field, Map<String, Integer> byModality) {
    new TreeMap<>(byModality)
        .forEach(
            (modality, count) ->
                counts.add(
                    field + "\n" + modality,
                    texts.of(
                        "inspector.tokens.modality",
                        formats.count(count),
                        new TokenWords(texts).modality(modality))));
  }

  private void addBeside(String field, @Nullable Integer count) {
    if (count != null) {
      add(field, count);
    }
  }

  private void add(String field, @Nullable Integer count) {
    counts.add(
        field, count == null ? texts.of("inspector.tokens.not-reported") : formats.count(count));
  }
}
