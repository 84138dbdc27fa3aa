package assay.ui.shell.endpoints;

import assay.text.Texts;
import assay.ui.ScreenTools;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The endpoints as the shell sees them: a menu for its bar and a window. On the screen's thread.
 */
public final class Endpoints {
  private final EndpointsModel model = new EndpointsModel();
  private final KeyController keys;
  private final EndpointsController controller;
  private final ProbeController probes;
  private final MenuController menuController;
  private final EndpointMenuPane menu;
  private final EndpointsWindow window;
  private final EndpointsView view;
  private Runnable closeMenu = () -> {};

  /**
   * Builds models, controllers and views.
   *
   * @param owner the main window
   */
  public Endpoints(
      ScreenTools tools,
      EndpointPorts ports,
      SettingsTaker settings,
      Supplier<@Nullable Window> owner) {
    Texts texts = tools.texts();
    keys =
        new KeyController(
            model, tools.workspace(), settings, ports.keys(), tools.background(), texts);
    controller =
        new EndpointsController(model, tools.workspace(), settings, keys, tools.questions(), texts);
    probes =
        new ProbeController(model, ports, settings, tools.background(), tools.questions(), texts);
    MenuModel menuModel = new MenuModel();
    menuController =
        new MenuController(
            menuModel, controller, tools.workspace(), settings, ports.simulation(), texts);
    ModelWords words = new ModelWords(texts, ports.clock());
    menu = new EndpointMenuPane(menuModel, model, menuController, words, texts);
    menu.setOnEdit(this::open);
    menu.setOnAdd(this::openToAdd);
    window = new EndpointsWindow(owner, texts, this::mayClose);
    view = view(words, texts);
  }

  /** Shows the pace in force. */
  public void onStart() {
    menuController.onStart();
  }

  /** What the button in the top bar opens. */
  public Region menu() {
    return menu;
  }

  /**
   * Fills the menu.
   *
   * @param close closes the menu
   */
  public void onMenuOpened(Runnable close) {
    closeMenu = close;
    menuController.onOpened();
    menu.onOpened();
  }

  /** Takes what was typed in the menu. */
  public void onMenuClosed() {
    menuController.onClosed();
  }

  /** The window of the endpoints while it is open; questions belong above it. */
  public @Nullable Window window() {
    return window.window();
  }

  /** Opens the window with the endpoint of that name in sight. */
  void open(String savedName) {
    closeMenu.run();
    controller.onOpened();
    controller.onSelect(savedName);
    keys.onWindowOpened();
    window.open(view);
  }

  private void openToAdd() {
    closeMenu.run();
    controller.onOpened();
    keys.onWindowOpened();
    window.open(view);
    view.onAdding();
  }

  private boolean mayClose() {
    boolean may = controller.onClosing();
    if (may) {
      probes.onClosed();
    }
    return may;
  }

  private EndpointsView view(ModelWords words, Texts texts) {
    KeyPane key = new KeyPane(model.key(), keys, texts);
    model.selectedProperty().subscribe(index -> key.onShown());
    VBox panes =
        new VBox(
            new FormPane(model.form(), controller, words, texts),
            key,
            new ProbePane(model.probe(), probes, controller, texts));
    return new EndpointsView(model, controller, texts, panes, window::close);
  }
}
