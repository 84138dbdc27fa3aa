package assay.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tooltip;

/**
 * Greys what would write while the workspace is open for reading only, and says why: on hovering,
 * and to a screen reader.
 */
public final class WriteGuard {
  private WriteGuard() {}

  /** The same for all that stands directly in a parent. */
  public static void on(ObservableValue<String> why, Parent around) {
    on(why, around, around.getChildrenUnmodifiable().toArray(Node[]::new));
  }

  /**
   * Guards controls. On the screen's thread.
   *
   * @param why why nothing can be written; empty if it can
   * @param around what the controls stand in, since what is greyed hears no mouse
   * @param writers what nobody else greys
   */
  public static void on(ObservableValue<String> why, Node around, Node... writers) {
    Tooltip words = new Tooltip();
    words.setWrapText(true);
    words.setMaxWidth(360);
    why.subscribe(
        reason -> {
          boolean closed = !reason.isEmpty();
          words.setText(reason);
          Tooltip.uninstall(around, words);
          if (closed) {
            Tooltip.install(around, words);
          }
          for (Node writer : writers) {
            writer.setDisable(closed);
            writer.setAccessibleHelp(closed ? reason : null);
          }
        });
  }
}
