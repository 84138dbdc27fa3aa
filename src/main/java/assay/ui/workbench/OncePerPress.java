package assay.ui.workbench;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * What a key does once each time it is pressed. The system repeats a key that is held down, and
 * what costs money must not follow it. A release that goes to another window counts as one here.
 */
final class OncePerPress implements Runnable {
  private final KeyCode key;
  private final Runnable action;
  private final EventHandler<KeyEvent> onRelease = this::released;
  private boolean held;

  private OncePerPress(KeyCode key, Runnable action) {
    this.key = key;
    this.action = action;
  }

  /**
   * Does that for a key wherever the focus is in the window.
   *
   * @param within a node of the window
   */
  static OncePerPress of(Node within, KeyCode key, Runnable action) {
    OncePerPress once = new OncePerPress(key, action);
    within.sceneProperty().subscribe(once::changed);
    within
        .sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::focusedProperty)
        .orElse(false)
        .subscribe(focused -> once.held = false);
    return once;
  }

  @Override
  public void run() {
    if (!held) {
      held = true;
      action.run();
    }
  }

  private void changed(@Nullable Scene before, @Nullable Scene now) {
    held = false;
    if (before != null) {
      before.removeEventFilter(KeyEvent.KEY_RELEASED, onRelease);
    }
    if (now != null) {
      now.addEventFilter(KeyEvent.KEY_RELEASED, onRelease);
    }
  }

  private void released(KeyEvent event) {
    if (event.getCode() == key) {
      held = false;
    }
  }
}
