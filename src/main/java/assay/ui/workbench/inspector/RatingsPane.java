package assay.ui.workbench.inspector;

import assay.attempt.SafetyRating;
import assay.attempt.Vocabulary;
import assay.text.AnswerWords;
import assay.text.OutcomeWords;
import assay.text.Texts;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The ratings of an answer as a table. An empty rating is said to be one. */
final class RatingsPane extends VBox {
  private static final double[] WITH_SEVERITY = {33, 27, 24, 16};
  private static final double[] WITHOUT = {46, 34, 20};

  private final Texts texts;
  private final OutcomeWords names;
  private final AnswerWords words;
  private final boolean severities;
  private final GridPane table = new GridPane();

  RatingsPane(List<SafetyRating> ratings, Texts texts) {
    this.texts = texts;
    this.names = new OutcomeWords(texts);
    this.words = new AnswerWords(texts);
    this.severities = ratings.stream().anyMatch(r -> !r.scores().equals(SafetyRating.Scores.NONE));
    setId(InspectorStyles.RATINGS);
    getStyleClass().add("inspector-block");
    getChildren()
        .add(new SectionHeading(texts.of("inspector.ratings.heading"), texts.language().locale()));
    fill(ratings);
    getChildren().add(table);
  }

  private void fill(List<SafetyRating> ratings) {
    table.getStyleClass().add(InspectorStyles.RATINGS);
    for (double share : severities ? WITH_SEVERITY : WITHOUT) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      table.getColumnConstraints().add(column);
    }
    Stream<String> columns =
        severities
            ? Stream.of("category", "probability", "severity", "blocked")
            : Stream.of("category", "probability", "blocked");
    table.addRow(
        0,
        columns
            .map(name -> label(texts.of("inspector.ratings." + name), true))
            .toArray(Label[]::new));
    ratings.forEach(this::add);
  }

  private void add(SafetyRating rating) {
    int row = table.getRowCount();
    if (isEmpty(rating)) {
      table.add(label(texts.of("rating.empty"), true), 0, row, GridPane.REMAINING, 1);
      return;
    }
    String category = rating.category() == null ? "–" : names.category(rating.category());
    table.add(label(category, false), 0, row);
    table.add(
        scored(Vocabulary.PROBABILITY, rating.probability(), rating.probabilityScore()), 1, row);
    if (severities) {
      table.add(
          scored(Vocabulary.SEVERITY, rating.severity(), rating.scores().severityScore()), 2, row);
    }
    table.add(blocked(rating), severities ? 3 : 2, row);
    if (rating.overwrittenThreshold() != null) {
      Label line = label(texts.of("rating.overwritten", rating.overwrittenThreshold()), false);
      line.getStyleClass().add("strong");
      table.add(line, 0, row + 1, GridPane.REMAINING, 1);
    }
  }

  private static boolean isEmpty(SafetyRating rating) {
    return rating.equals(new SafetyRating(null, null, null, SafetyRating.Scores.NONE, null));
  }

  /** As it came, with its score; a word that nobody knows says that it is new. */
  private Label scored(Vocabulary list, @Nullable String wireName, @Nullable Double score) {
    String shown = wireName == null ? "–" : wireName.replace("HARM_SEVERITY_", "");
    if (wireName != null && !list.of(wireName).isKnown()) {
      shown = words.word(list, wireName);
    }
    return label(score == null ? shown : shown + " " + score, false);
  }

  private Label blocked(SafetyRating rating) {
    Boolean blocked = rating.blocked();
    Label label =
        label(blocked == null ? "–" : texts.of("inspector.ratings.blocked." + blocked), false);
    if (Boolean.TRUE.equals(blocked)) {
      label.getStyleClass().add("strong");
    }
    return label;
  }

  private static Label label(String text, boolean quiet) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(Styles.SMALL);
    if (quiet) {
      label.getStyleClass().add(Styles.MUTED);
    }
    return label;
  }
}
