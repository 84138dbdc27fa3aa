package assay.ui.shell.endpoints;

import assay.text.Texts;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/** The window of the endpoints. While it is open the main window waits. Escape closes it. */
final class EndpointsWindow {
  private static final double WIDTH = 940;
  private static final double HEIGHT = 720;
  private static final double LEAST_WIDTH = 760;
  private static final double LEAST_HEIGHT = 460;

  private final Supplier<@Nullable Window> owner;
  private final Texts texts;
  private final BooleanSupplier mayClose;
  private @Nullable Stage stage;

  /**
   * @param mayClose asked before it closes
   */
  EndpointsWindow(Supplier<@Nullable Window> owner, Texts texts, BooleanSupplier mayClose) {
    this.owner = owner;
    this.texts = texts;
    this.mayClose = mayClose;
  }

  /** The window while it is open. */
  @Nullable Window window() {
    return stage != null && stage.isShowing() ? stage : null;
  }

  /** Opens it with this in it. */
  void open(EndpointsView view) {
    Stage opened = stage == null ? made(view) : stage;
    stage = opened;
    takeStyles(opened.getScene());
    opened.show();
    opened.requestFocus();
    view.onShown();
  }

  /** Closes it, if it may. */
  void close() {
    if (stage != null && mayClose.getAsBoolean()) {
      stage.hide();
    }
  }

  private Stage made(EndpointsView view) {
    Stage made = new Stage();
    made.initOwner(owner.get());
    made.initModality(Modality.WINDOW_MODAL);
    made.setTitle(texts.of("endpoints.window", texts.of("endpoints.title")));
    Scene scene = new Scene(view, WIDTH, HEIGHT);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    made.setScene(scene);
    made.setMinWidth(LEAST_WIDTH);
    made.setMinHeight(LEAST_HEIGHT);
    made.setOnCloseRequest(this::onCloseRequest);
    return made;
  }

  private void takeStyles(Scene scene) {
    Window main = owner.get();
    if (main != null) {
      scene.getStylesheets().setAll(main.getScene().getStylesheets());
      scene.getPreferences().setColorScheme(main.getScene().getPreferences().getColorScheme());
    }
  }

  /** Before the list, which would swallow it. An open popup takes it for itself before that. */
  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      close();
    }
  }

  private void onCloseRequest(WindowEvent event) {
    if (!mayClose.getAsBoolean()) {
      event.consume();
    }
  }
}
