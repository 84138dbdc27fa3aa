package assay.ui;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * All text that a person can see, hear or copy: of every window that is open, what is drawn, what
 * stands in fields, what tooltips and screen readers say, and what was copied. Of a field for a key
 * it is what is drawn and what is read aloud. For the screen's thread.
 */
public final class ShownText {
  private final Set<String> found = new TreeSet<>();
  private final Set<Node> visited = Collections.newSetFromMap(new IdentityHashMap<>());

  private ShownText() {}

  /** All that there is now. */
  public static Set<String> now() {
    ShownText text = new ShownText();
    List.copyOf(Window.getWindows()).forEach(text::window);
    text.add(Clipboard.getSystemClipboard().getString());
    return text.found;
  }

  private void window(Window window) {
    if (window instanceof Stage stage) {
      add(stage.getTitle());
    }
    if (window instanceof Tooltip tooltip) {
      add(tooltip.getText());
    }
    if (window.getScene() != null) {
      node(window.getScene().getRoot());
    }
  }

  private void node(@Nullable Node node) {
    if (node == null || !visited.add(node)) {
      return;
    }
    add(node.getId());
    add(node.getAccessibleText());
    add(node.getAccessibleHelp());
    add(node.getAccessibleRoleDescription());
    add(node.queryAccessibleAttribute(AccessibleAttribute.TEXT));
    add(node.queryAccessibleAttribute(AccessibleAttribute.HELP));
    add(node.getUserData());
    words(node);
    if (node instanceof Control control) {
      control(control);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::node);
    }
  }

  private void words(Node node) {
    switch (node) {
      case Text text -> add(text.getText());
      case Labeled labeled -> {
        add(labeled.getText());
        node(labeled.getGraphic());
      }
      case PasswordField field -> add(field.getPromptText());
      case TextInputControl field -> {
        add(field.getText());
        add(field.getPromptText());
      }
      default -> {}
    }
  }

  private void control(Control control) {
    if (control.getTooltip() != null) {
      add(control.getTooltip().getText());
      node(control.getTooltip().getGraphic());
    }
    if (control.getContextMenu() != null) {
      items(control.getContextMenu().getItems());
    }
    switch (control) {
      case MenuButton button -> items(button.getItems());
      case ListView<?> list -> list.getItems().forEach(this::add);
      case ComboBoxBase<?> box -> add(box.getValue());
      case TabPane tabs -> tabs.getTabs().forEach(this::tab);
      default -> {}
    }
  }

  private void items(ObservableList<MenuItem> items) {
    items.forEach(item -> add(item.getText()));
  }

  private void tab(Tab tab) {
    add(tab.getText());
    if (tab.getTooltip() != null) {
      add(tab.getTooltip().getText());
    }
    node(tab.getContent());
  }

  private void add(@Nullable Object text) {
    String words = Objects.toString(text, "");
    if (!words.isEmpty()) {
      found.add(words);
    }
  }
}
