package assay.ui.workbench.timeline;

import assay.attempt.Tokens;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Four small bars for the tokens by kind, so that a glance tells how far an attempt came. The
 * numbers stand beside them.
 */
final class TokenBars extends HBox {
  private static final double HEIGHT = 24;
  private static final double LEAST = 3;
  private static final double MOST_TOKENS = 1600;
  private static final List<String> KINDS =
      List.of("token-text", "token-image", "token-thought", "token-output");

  TokenBars() {
    getStyleClass().add(TimelineStyles.TOKEN_BARS);
    setAlignment(Pos.BOTTOM_LEFT);
    setMouseTransparent(true);
    setAccessibleText("");
    for (String kind : KINDS) {
      Region bar = new Region();
      bar.getStyleClass().addAll("token-bar", kind);
      getChildren().add(bar);
    }
  }

  void show(Tokens tokens) {
    setVisible(tokens.isReported());
    set(
        0,
        tokens
            .promptByModality()
            .getOrDefault("TEXT", tokens.prompt() == null ? 0 : tokens.prompt()));
    set(1, tokens.promptByModality().get("IMAGE"));
    set(2, tokens.thoughts());
    set(3, tokens.candidates());
  }

  private void set(int index, @Nullable Integer tokens) {
    double share = tokens == null ? 0 : Math.sqrt(Math.min(tokens, MOST_TOKENS) / MOST_TOKENS);
    Region bar = (Region) getChildren().get(index);
    bar.setMinHeight(Math.max(LEAST, share * HEIGHT));
    bar.setMaxHeight(Math.max(LEAST, share * HEIGHT));
    bar.pseudoClassStateChanged(
        javafx.css.PseudoClass.getPseudoClass("none"), tokens == null || tokens == 0);
  }
}
