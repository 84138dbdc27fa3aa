package assay.ui.shell;

import assay.text.Texts;
import assay.ui.Screen;
import assay.ui.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A tab for each screen; one is in front. */
final class Navigation extends HBox {
  private final ToggleGroup group = new ToggleGroup();
  private final List<ToggleButton> tabs = new ArrayList<>();
  private final List<Screen> screens;
  private final ReadOnlyObjectWrapper<@Nullable Screen> front = new ReadOnlyObjectWrapper<>();

  Navigation(List<Screen> screens, Texts texts) {
    this.screens = screens;
    setId(Styles.NAVIGATION);
    setAlignment(Pos.CENTER);
    getStyleClass().add(Styles.NAVIGATION);
    screens.forEach(screen -> tabs.add(tab(screen, texts)));
    getChildren().addAll(tabs);
  }

  /** The screen in front; null before the first was chosen. */
  ReadOnlyObjectProperty<@Nullable Screen> frontProperty() {
    return front.getReadOnlyProperty();
  }

  /**
   * Brings a screen to the front; nothing happens if there is none of that number.
   *
   * @param number from 0, in the order of the tabs
   */
  void choose(int number) {
    if (number < screens.size()) {
      tabs.get(number).setSelected(true);
      front.set(screens.get(number));
    }
  }

  private ToggleButton tab(Screen screen, Texts texts) {
    int number = tabs.size();
    ToggleButton tab = new ToggleButton(texts.of(screen.titleKey()));
    tab.setId(Styles.NAVIGATION + "-" + screen.id());
    tab.setToggleGroup(group);
    tab.setMinWidth(USE_PREF_SIZE);
    tab.setMaxHeight(Double.MAX_VALUE);
    tab.setOnAction(event -> choose(number));
    return tab;
  }
}
