package assay.ui.workbench.timeline;

import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.attempt.Sha256;
import assay.attempt.Tokens;
import assay.text.Texts;
import assay.ui.Pictures;
import assay.ui.Styles;
import assay.ui.workbench.timeline.TimelineRow.Entry;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Draws one attempt. Reused for another as the list scrolls. */
final class AttemptRow extends HBox {
  /** Where there is less room, the words are worth more than the bars; counts stand below. */
  private static final double WIDE = 640;

  private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

  /** Where there is even less, the times stand below, too. */
  private static final double NARROW = 480;

  private final RowWords words;
  private final Texts texts;
  private final Pictures pictures;
  private final StackPane icon = new StackPane();
  private final Label noPicture = new Label();
  private final ImageView picture = new ImageView();
  private final Label title = new Label();
  private final Label summary = new Label();
  private final TokenBars bars = new TokenBars();
  private final Label tokens = new Label();
  private final Label cost = new Label();
  private final Label took = new Label();
  private final Label clock = new Label();
  private final Label below = new Label();
  private final VBox counts = column(tokens, cost, 190);
  private final VBox times = column(took, clock, 60);
  private final Tooltip full = new Tooltip();
  private @Nullable Sha256 shown;

  AttemptRow(RowWords words, Texts texts, Pictures pictures) {
    this.words = words;
    this.texts = texts;
    this.pictures = pictures;
    getStyleClass().add(TimelineStyles.ATTEMPT_ROW);
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(icon, pictureFrame(), words(), bars, counts, times);
    icon.getStyleClass().add(TimelineStyles.OUTCOME_ICON);
    bars.managedProperty().bind(widthProperty().greaterThan(WIDE));
    bars.opacityProperty().bind(bars.managedProperty().map(wide -> wide ? 1 : 0));
    fold(counts, widthProperty().greaterThan(WIDE));
    fold(times, widthProperty().greaterThan(NARROW));
    fold(below, widthProperty().lessThanOrEqualTo(WIDE));
    widthProperty().subscribe(this::nameBelow);
    times.managedProperty().subscribe(room -> pseudoClassStateChanged(TIGHT, !room));
    title.setTooltip(full);
  }

  private static void fold(Node node, ObservableBooleanValue shown) {
    node.managedProperty().bind(shown);
    node.visibleProperty().bind(shown);
  }

  /** Shows this attempt as it stands now. */
  void show(Entry entry, Instant now) {
    Attempt attempt = entry.attempt();
    Look look = Look.of(attempt);
    icon.getStyleClass().setAll(TimelineStyles.OUTCOME_ICON, look.styleClass());
    icon.getChildren().setAll(look.icon().node());
    title.setText(words.title(entry));
    Tokens counted = attempt.outcome().map(Outcome::tokens).orElse(Tokens.NONE);
    bars.show(counted);
    tokens.setText(attempt.completion() == null ? words.repeat(attempt) : words.tokens(counted));
    cost.setText(attempt.completion() == null ? "" : words.cost(attempt));
    clock.setText(words.clock(attempt));
    full.setText(title.getText());
    showPicture(entry);
    tick(entry, now);
  }

  /** Shows what changes by itself while an attempt is under way. */
  void tick(Entry entry, Instant now) {
    summary.setText(words.summary(entry, now));
    took.setText(words.took(entry.attempt(), now));
    nameBelow();
    setAccessibleText(title.getText() + ". " + summary.getText() + ". " + tokens.getText());
  }

  /** In one line what stands in columns where there is room for them. */
  private void nameBelow() {
    Stream<Label> times = getWidth() > NARROW ? Stream.empty() : Stream.of(took, clock);
    below.setText(
        Stream.concat(times, Stream.of(tokens, cost))
            .map(Label::getText)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" · ")));
  }

  private void showPicture(Entry entry) {
    Optional<Sha256> image =
        entry.withheld()
            ? Optional.empty()
            : entry
                .attempt()
                .outcome()
                .flatMap(Outcome::finalImage)
                .map(Outcome.AnswerImage::sha256);
    noPicture.setText(pictureWord(entry));
    picture.setImage(null);
    shown = image.orElse(null);
    image.ifPresent(sha -> pictures.thumbnail(sha, loaded -> place(sha, loaded)));
  }

  private String pictureWord(Entry entry) {
    if (entry.withheld()) {
      return texts.of("timeline.picture.locked");
    }
    boolean judged = entry.attempt().outcome().filter(o -> o.kind().bearsVerdict()).isPresent();
    return judged ? texts.of("timeline.picture.none") : "–";
  }

  private void place(Sha256 sha, javafx.scene.image.Image loaded) {
    if (sha.equals(shown)) {
      picture.setImage(loaded);
      noPicture.setText("");
    }
  }

  private StackPane pictureFrame() {
    picture.fitWidthProperty().bind(Bindings.when(times.managedProperty()).then(52).otherwise(40));
    picture.setFitHeight(48);
    picture.setPreserveRatio(true);
    noPicture.getStyleClass().addAll(Styles.MUTED, "tiny");
    noPicture.setWrapText(true);
    noPicture.setTextAlignment(TextAlignment.CENTER);
    StackPane frame = new StackPane(noPicture, picture);
    frame.getStyleClass().add(TimelineStyles.ROW_PICTURE);
    return frame;
  }

  private VBox words() {
    title.getStyleClass().add(TimelineStyles.ROW_TITLE);
    summary.getStyleClass().addAll(TimelineStyles.ROW_SUMMARY, Styles.MUTED, Styles.SMALL);
    below.getStyleClass().addAll(Styles.MUTED, "row-tokens");
    VBox box = new VBox(title, summary, below);
    box.setMinWidth(0);
    box.setPrefWidth(120);
    box.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  private static VBox column(Label upper, Label lower, double width) {
    upper.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    lower.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    upper.setWrapText(true);
    upper.getStyleClass().add("row-tokens");
    lower.getStyleClass().add("row-tokens");
    VBox box = new VBox(upper, lower);
    box.setMinWidth(width);
    box.setMaxWidth(width);
    box.setPrefWidth(width);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }
}
