package assay.ui;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;

/**
 * One screen as the shell sees it: a tab in the navigation and what stands below it. Made and used
 * on the screen's thread.
 *
 * @param id in kebab-case, such as {@code workbench}; part of the tab's node id
 * @param titleKey the key of the tab's text
 * @param root what is shown
 * @param onShown called each time it comes to the front
 * @param onHidden called each time another comes to the front and when the window closes
 * @param accelerators keys that work while it is in front, wherever the focus is
 */
public record Screen(
    String id,
    String titleKey,
    Node root,
    Runnable onShown,
    Runnable onHidden,
    Map<KeyCombination, Runnable> accelerators) {
  public Screen {
    accelerators = Map.copyOf(accelerators);
  }

  /** A screen without keys of its own that need not know when it is hidden. */
  public Screen(String id, String titleKey, Node root, Runnable onShown) {
    this(id, titleKey, root, onShown, () -> {}, Map.of());
  }
}
