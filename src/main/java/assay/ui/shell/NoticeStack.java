package assay.ui.shell;

import assay.text.Texts;
import assay.ui.FxThread;
import assay.ui.Icons;
import assay.ui.Notices;
import assay.ui.Styles;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * Notices in the lower right corner of the window, the newest lowest. They take no focus and cover
 * nothing that is clicked beside them.
 */
final class NoticeStack extends VBox implements Notices {
  private static final int MOST_AT_ONCE = 4;
  private static final Duration INFO_STAYS = Duration.seconds(6);

  private final FxThread screen;
  private final Texts texts;

  NoticeStack(FxThread screen, Texts texts) {
    this.screen = screen;
    this.texts = texts;
    setId(Styles.NOTICES);
    setAlignment(Pos.BOTTOM_RIGHT);
    setPickOnBounds(false);
    setFillWidth(false);
    getStyleClass().add(Styles.NOTICES);
  }

  @Override
  public void show(Level level, String sentence) {
    screen.execute(() -> add(level, sentence));
  }

  private void add(Level level, String sentence) {
    Node notice = notice(level, sentence);
    getChildren().add(notice);
    if (getChildren().size() > MOST_AT_ONCE) {
      getChildren().removeFirst();
    }
    if (level == Level.INFO) {
      PauseTransition stay = new PauseTransition(INFO_STAYS);
      stay.setOnFinished(event -> getChildren().remove(notice));
      stay.play();
    }
  }

  private Node notice(Level level, String sentence) {
    Label words = new Label(sentence);
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox notice = new HBox(icon(level).node(), words);
    notice.getChildren().add(closeButton(notice));
    notice.setAccessibleText(texts.of("notice.level." + level.name(), sentence));
    notice.getStyleClass().addAll("notice", "notice-" + level.name().toLowerCase(Locale.ROOT));
    notice.setMaxWidth(Region.USE_PREF_SIZE);
    return notice;
  }

  private Button closeButton(Node notice) {
    Button close = new Button(null, Icons.CLOSE.node());
    close.getStyleClass().add("close-button");
    close.setAccessibleText(texts.of("notice.close"));
    close.setMinWidth(USE_PREF_SIZE);
    close.setOnAction(event -> getChildren().remove(notice));
    return close;
  }

  private static Icons icon(Level level) {
    return switch (level) {
      case INFO -> Icons.INFO;
      case WARNING -> Icons.WARNING;
      case ERROR -> Icons.ERROR;
    };
  }
}
