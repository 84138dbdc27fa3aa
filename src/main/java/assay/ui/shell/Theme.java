package assay.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * The look of all windows: AtlantaFX's Primer below, our stylesheet and our colours above. It
 * switches while windows are open, and follows the system if that is the choice. For the screen's
 * thread.
 */
final class Theme {
  private final Scene scene;
  private final InvalidationListener onSystemChange = o -> apply();
  private ThemeChoice choice = ThemeChoice.SYSTEM;

  /**
   * @param scene of the main window; windows opened from it take its stylesheets over
   */
  Theme(Scene scene) {
    this.scene = scene;
    Platform.getPreferences()
        .colorSchemeProperty()
        .addListener(new WeakInvalidationListener(onSystemChange));
  }

  void show(ThemeChoice wanted) {
    choice = wanted;
    apply();
  }

  private void apply() {
    boolean dark = isDark();
    setBelow(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    List<String> sheets = List.of(sheet("assay.css"), sheet(dark ? "dark.css" : "light.css"));
    dress(scene, sheets);
    scene.getPreferences().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
    List.copyOf(Window.getWindows()).stream()
        .map(Window::getScene)
        .filter(Objects::nonNull)
        .forEach(open -> dress(open, sheets));
  }

  /** Every setting that changes comes here: what is dressed already is not styled all anew. */
  private static void dress(Scene open, List<String> sheets) {
    if (!open.getStylesheets().equals(sheets)) {
      open.getStylesheets().setAll(sheets);
      open.getRoot().applyCss();
    }
  }

  /** The toolkit reads it anew and styles every window anew even if it is the one that it has. */
  private static void setBelow(String primer) {
    if (!primer.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(primer);
    }
  }

  private boolean isDark() {
    return switch (choice) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }

  private static String sheet(String name) {
    URL url = Theme.class.getResource("/assay/ui/" + name);
    return Objects.requireNonNull(url, name).toExternalForm();
  }
}
