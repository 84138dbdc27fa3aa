package assay.ui.shell;

import assay.run.AttemptLog;
import assay.run.Keep;
import assay.run.Onlooker;
import assay.run.Settings;
import assay.run.StoreFailure;
import assay.text.Texts;
import assay.ui.Background;
import assay.ui.FxThread;
import assay.ui.Layout;
import assay.ui.PaneDividers;
import assay.ui.ProgressModel;
import assay.ui.Screen;
import assay.ui.ScreenTools;
import assay.ui.ShellController;
import assay.ui.Workspace;
import assay.ui.shell.endpoints.EndpointPorts;
import assay.ui.shell.endpoints.Endpoints;
import assay.ui.shell.endpoints.SettingsTaker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/**
 * The window around the screens. In this order, all on the screen's thread: it is made, screens are
 * made with its {@link #tools}, and it is shown with them.
 */
public final class Shell {
  private final Ports ports;
  private final Texts texts;
  private final ScreenTools tools;
  private final Failures failures;
  private final NoticeStack notices;
  private final ShellController controller;
  private final Endpoints endpoints;
  private final SettingsController preferences;
  private final Bars bars;
  private final List<Runnable> closing = new ArrayList<>();
  private final EventHandler<WindowEvent> onHidden = event -> close();
  private @Nullable Stage stage;
  private @Nullable Onlooking onlooking;
  private @Nullable Banner banner;
  private @Nullable BundleFiles bundles;
  private volatile boolean open;

  /**
   * What the shell needs of the program.
   *
   * @param endpoints what setting up endpoints needs
   * @param settings what the user has chosen for all sessions
   * @param layout how the window stood
   * @param folder where the workspace lies
   */
  public record Ports(
      AttemptLog log,
      EndpointPorts endpoints,
      Keep<Settings> settings,
      Keep<Layout> layout,
      Path folder) {}

  /**
   * @param workers where work runs that blocks, usually a virtual thread each
   */
  public Shell(Ports ports, Texts texts, Executor workers) {
    this.ports = ports;
    this.texts = texts;
    FxThread screen = new FxThread();
    notices = new NoticeStack(screen, texts);
    ErrorWindow errors = new ErrorWindow(this::window, texts);
    failures = new Failures(notices, texts, errors::show);
    tools = tools(new Background(workers, screen, failures));
    controller =
        new ShellController(
            ports.log(), tools.workspace(), tools.background(), tools.questions(), texts);
    SettingsTaker settings = keptSettings();
    endpoints = new Endpoints(tools, ports.endpoints(), settings, () -> stage);
    preferences = settingsController(settings);
    bars = new Bars(tools, controller, preferences, endpoints);
  }

  /** The same for anything else that cannot be opened. */
  public static void refuse(Stage window, String title, String why, Texts texts) {
    RefusalWindow.show(window, title, why, texts);
  }

  /**
   * Shows, instead of a shell, why the workspace cannot be opened and what to do. For the screen's
   * thread.
   */
  public static void refuse(Stage window, StoreFailure why, Texts texts) {
    RefusalWindow.show(window, why, texts);
  }

  /**
   * Looks on while another program writes: what would write is closed, and what the other writes is
   * seen. Before it is shown.
   *
   * @param openForWriting is called when the user wants that, after the other has ended
   */
  public void lookOn(Onlooker onlooker, Runnable openForWriting) {
    onlooking = new Onlooking(onlooker, tools, controller, openForWriting);
    onlooking.start();
    onClose(onlooking::stop);
  }

  /**
   * Shows a bundle: nothing is sent or changed, and verdicts may be given. Before it is shown.
   *
   * @param sentence says so below the top bar
   */
  public void lookAtBundle(String sentence) {
    tools.workspace().closeButReviews(sentence);
    bars.hideEndpoint();
    banner = new Banner(texts, () -> {});
    banner.show(sentence, false);
  }

  /**
   * Offers to open bundles: in the list of sessions, and by dropping one on the window. Before it
   * is shown.
   *
   * @param onOpen takes the file
   */
  public void offerBundles(Consumer<Path> onOpen) {
    bundles = new BundleFiles(tools, onOpen);
    bars.offer(bundles);
  }

  /**
   * Offers to import bundles and reviews. Before it is shown.
   *
   * @param onImport takes the file
   */
  public void offerImports(Consumer<Path> onImport) {
    bars.offerImport(new BundleFiles(tools, onImport));
  }

  /**
   * Offers to copy what belongs into a report of a fault. Before it is shown.
   *
   * @param diagnostics collects it, without any key; blocks
   */
  public void offerDiagnostics(Supplier<String> diagnostics) {
    bars.offer(new LogSection(tools, preferences, diagnostics));
  }

  /** Ends it without closing the window, which another shell will fill. */
  public void leave() {
    close();
  }

  /** What the shell lends to the screens. */
  public ScreenTools tools() {
    return tools;
  }

  /** The commands that change the workspace. */
  public ShellController controller() {
    return controller;
  }

  /**
   * Where failures end that no one else takes; for any thread. While there is no window they are
   * logged alone.
   */
  public void fail(Throwable failure) {
    if (open) {
      tools.background().fail(failure);
    } else {
      failures.log(failure);
    }
  }

  /** Calls this on the screen's thread when the window closes, in reverse order of the calls. */
  public void onClose(Runnable action) {
    closing.addFirst(action);
  }

  /**
   * Shows the window with the first screen in front.
   *
   * @param screens at least one
   */
  public void show(Stage window, List<Screen> screens) {
    stage = window;
    Frame frame = frame(screens);
    Scene scene = new Scene(frame);
    Theme theme = new Theme(scene);
    tools.workspace().settingsProperty().subscribe(s -> theme.show(ThemeChoice.of(s.theme())));
    window.setTitle(texts.of("shell.name"));
    window.setScene(scene);
    bars.setUpKeys(scene);
    frame.start(scene);
    if (bundles != null) {
      bundles.takeDrops(scene);
    }
    onClose(frame::close);
    place(window);
    window.addEventHandler(WindowEvent.WINDOW_HIDDEN, onHidden);
    onClose(() -> window.removeEventHandler(WindowEvent.WINDOW_HIDDEN, onHidden));
    controller.onStart();
  }

  private Frame frame(List<Screen> screens) {
    Navigation navigation = new Navigation(screens, texts);
    tools.workspace().wantedProperty().subscribe(wanted -> showFirst(navigation, wanted));
    VBox top = new VBox(bars.topBar(navigation));
    if (onlooking != null) {
      top.getChildren().add(onlooking.banner());
    }
    if (banner != null) {
      top.getChildren().add(banner);
    }
    return new Frame(top, navigation, new StatusBar(tools.progress(), texts), notices);
  }

  /** What another screen wants to be looked into is looked into in the first one. */
  private static void showFirst(Navigation navigation, @Nullable UUID wanted) {
    if (wanted != null) {
      navigation.choose(0);
    }
  }

  private void place(Stage window) {
    Saver<Layout> saver = new Saver<>(ports.layout(), tools.background());
    WindowLayout layout = new WindowLayout(window, tools.dividers(), saver, ports.layout().get());
    layout.restore();
    window.show();
    open = true;
    layout.follow();
    onClose(layout::close);
  }

  /**
   * Does what is to be done when the window has closed. A failure of one does not keep the next
   * from it.
   */
  private void close() {
    open = false;
    for (Runnable action : closing) {
      try {
        action.run();
      } catch (RuntimeException e) {
        failures.accept(e);
      }
    }
    closing.clear();
  }

  private SettingsTaker keptSettings() {
    Saver<Settings> saver = new Saver<>(ports.settings(), tools.background());
    onClose(saver::flush);
    return new KeptSettings(tools.workspace(), saver);
  }

  private SettingsController settingsController(SettingsTaker settings) {
    return new SettingsController(
        new SettingsModel(ports.folder()), tools.workspace(), settings, texts);
  }

  private ScreenTools tools(Background background) {
    Layout.Dividers dividers = ports.layout().get().dividers();
    return new ScreenTools(
        texts,
        new Workspace(ports.settings().get()),
        new ProgressModel(),
        new PaneDividers(dividers.left(), dividers.right()),
        background,
        new ScreenTools.Dialogs(
            notices,
            new WindowQuestions(this::window, texts),
            new WindowFileDialogs(this::window, background, notices, texts)));
  }

  /** The window that the user is in: what is asked belongs above it. */
  private @Nullable Window window() {
    Window above = endpoints.window();
    return above == null ? stage : above;
  }
}
