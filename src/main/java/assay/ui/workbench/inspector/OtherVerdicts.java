package assay.ui.workbench.inspector;

import assay.attempt.Review;
import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.Styles;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What others say of the outcome, and whether they disagree. Gone where nobody else said a word.
 */
final class OtherVerdicts extends VBox {
  private final InspectorModel model;
  private final Texts texts;
  private final DateTimeFormatter time;

  OtherVerdicts(InspectorModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.time =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(texts.language().locale())
            .withZone(ZoneId.systemDefault());
    setId(InspectorStyles.OTHER_VERDICTS);
    getStyleClass().add("bundle-lines");
    visibleProperty().bind(Bindings.isNotEmpty(model.others()));
    managedProperty().bind(visibleProperty());
    model.others().subscribe(this::fill);
    model.reviewProperty().subscribe(this::fill);
  }

  private void fill() {
    getChildren().clear();
    @Nullable Review mine = model.reviewProperty().get();
    long verdicts =
        java.util.stream.Stream.concat(
                model.others().stream(), java.util.stream.Stream.ofNullable(mine))
            .map(Review::verdict)
            .distinct()
            .count();
    if (verdicts > 1) {
      Label conflict = line(texts.of("inspector.verdict.conflict"));
      conflict.setGraphic(Icons.WARNING.node());
      getChildren().add(conflict);
    }
    model.others().forEach(review -> getChildren().add(line(words(review))));
  }

  private String words(Review review) {
    String author =
        review.author().isEmpty() ? texts.of("inspector.verdict.owner") : review.author();
    String verdict = texts.of("verdict." + review.verdict());
    String when = time.format(review.at());
    return review.note().isEmpty()
        ? texts.of("inspector.verdict.other", author, verdict, when)
        : texts.of("inspector.verdict.other-note", author, verdict, when, review.note());
  }

  private static Label line(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(Styles.SMALL);
    return label;
  }
}
