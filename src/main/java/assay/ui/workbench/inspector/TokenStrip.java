package assay.ui.workbench.inspector;

import assay.attempt.Tokens;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One bar whose parts are the tokens by kind. Its numbers stand below it in words. */
final class TokenStrip extends HBox {
  TokenStrip() {
    getStyleClass().add(InspectorStyles.TOKEN_BAR);
    setMinHeight(12);
    setMaxHeight(12);
  }

  /**
   * A kind of token.
   *
   * @param key of its words
   * @param styleClass its colour
   */
  record Part(String key, String styleClass, int count) {}

  /** The kinds that were counted, in the order in which they are spent. */
  static List<Part> parts(Tokens tokens) {
    List<Part> parts = new ArrayList<>();
    Integer text = tokens.promptByModality().get("TEXT");
    Integer image = tokens.promptByModality().get("IMAGE");
    if (text == null && image == null) {
      add(parts, "inspector.tokens.input", "token-text", tokens.prompt());
    }
    add(parts, "inspector.tokens.text", "token-text", text);
    add(parts, "inspector.tokens.image", "token-image", image);
    add(parts, "inspector.tokens.thoughts", "token-thought", tokens.thoughts());
    add(parts, "inspector.tokens.output", "token-output", tokens.candidates());
    return parts;
  }

  void show(Tokens tokens) {
    getChildren().clear();
    List<Part> parts = parts(tokens).stream().filter(p -> p.count() > 0).toList();
    double sum = parts.stream().mapToInt(Part::count).sum();
    for (Part part : parts) {
      Region region = new Region();
      region.getStyleClass().add(part.styleClass());
      region.prefWidthProperty().bind(widthProperty().multiply(part.count() / sum));
      region.setMinWidth(2);
      HBox.setHgrow(region, Priority.SOMETIMES);
      getChildren().add(region);
    }
    setVisible(!parts.isEmpty());
    setManaged(!parts.isEmpty());
  }

  private static void add(List<Part> parts, String key, String style, @Nullable Integer count) {
    if (count != null) {
      parts.add(new Part(key, style, count));
    }
  }
}
