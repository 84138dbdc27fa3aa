package assay.ui.shell;

import assay.ui.Screen;
import assay.ui.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The bars, the screen in front between them, and the notices above all. */
final class Frame extends StackPane {
  private static final List<KeyCode> DIGITS =
      List.of(
          KeyCode.DIGIT1,
          KeyCode.DIGIT2,
          KeyCode.DIGIT3,
          KeyCode.DIGIT4,
          KeyCode.DIGIT5,
          KeyCode.DIGIT6,
          KeyCode.DIGIT7,
          KeyCode.DIGIT8,
          KeyCode.DIGIT9);

  private final StackPane host = new StackPane();
  private final Navigation navigation;

  Frame(Node topBar, Navigation navigation, Node statusBar, Node notices) {
    this.navigation = navigation;
    host.setId(Styles.SCREEN_HOST);
    BorderPane bars = new BorderPane(host);
    bars.setTop(topBar);
    bars.setBottom(statusBar);
    getChildren().addAll(bars, notices);
  }

  /** Follows the navigation, with the keys of the screen in front, and brings the first there. */
  void start(Scene scene) {
    navigation.frontProperty().subscribe((before, now) -> change(scene, before, now));
    for (int i = 0; i < DIGITS.size(); i++) {
      int number = i;
      scene
          .getAccelerators()
          .put(
              new KeyCodeCombination(DIGITS.get(i), KeyCombination.SHORTCUT_DOWN),
              () -> navigation.choose(number));
    }
    navigation.choose(0);
  }

  /** Tells the screen in front that it is hidden. */
  void close() {
    Screen front = navigation.frontProperty().get();
    if (front != null) {
      front.onHidden().run();
    }
  }

  private void change(Scene scene, @Nullable Screen before, @Nullable Screen now) {
    if (before != null) {
      scene.getAccelerators().keySet().removeAll(before.accelerators().keySet());
      before.onHidden().run();
    }
    if (now != null) {
      host.getChildren().setAll(now.root());
      scene.getAccelerators().putAll(now.accelerators());
      now.onShown().run();
    }
  }
}
