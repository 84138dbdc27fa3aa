package assay.ui.shell;

import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.Styles;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Where the unexpected ends: what happened, what was kept, what to do; the details are folded and
 * can be copied. While one is open, further ones only join its details.
 */
final class ErrorWindow {
  private static final int MOST_CAUSES = 10;
  private static final int LONGEST_DETAILS = 100_000;

  private final Supplier<@Nullable Window> owner;
  private final Texts texts;
  private final TextArea details = new TextArea();
  private boolean open;

  ErrorWindow(Supplier<@Nullable Window> owner, Texts texts) {
    this.owner = owner;
    this.texts = texts;
    details.setId(Styles.ERROR_DETAILS);
    details.setEditable(false);
    details.setMinHeight(Region.USE_PREF_SIZE);
    details.getStyleClass().add("details");
  }

  /** Shows it and returns at once. For the screen's thread. */
  void show(Throwable failure) {
    String trace = traceOf(failure);
    if (open) {
      append("\n" + trace);
    } else {
      details.setText(trace);
      dialog().show();
      open = true;
    }
  }

  private void append(String more) {
    if (details.getLength() + more.length() < LONGEST_DETAILS) {
      details.appendText(more);
    }
  }

  private Dialog<ButtonType> dialog() {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner.get());
    dialog.initModality(Modality.NONE);
    dialog.setTitle(texts.of("shell.name"));
    dialog.setHeaderText(texts.of("shell.error.title"));
    dialog.setResizable(true);
    dialog.getDialogPane().setId(Styles.ERROR_WINDOW);
    dialog.getDialogPane().getStyleClass().add("error-window");
    dialog.getDialogPane().setContent(content(dialog));
    dialog
        .getDialogPane()
        .getButtonTypes()
        .setAll(new ButtonType(texts.of("shell.close"), ButtonData.CANCEL_CLOSE));
    dialog.setOnHidden(event -> open = false);
    return dialog;
  }

  private Node content(Dialog<?> dialog) {
    Button copy = new Button(texts.of("shell.error.copy"), Icons.COPY.node());
    copy.setOnAction(event -> copyDetails());
    TitledPane folded = new TitledPane(texts.of("shell.error.details"), new VBox(8, details, copy));
    folded.setExpanded(false);
    folded.setAnimated(false);
    folded.setMinHeight(Region.USE_PREF_SIZE);
    folded.heightProperty().subscribe((before, now) -> grow(dialog, before, now));
    VBox content =
        new VBox(
            words("shell.error.happened"),
            words("shell.error.kept"),
            words("shell.error.do"),
            folded);
    content.setMinHeight(Region.USE_PREF_SIZE);
    content.getStyleClass().add("section");
    return content;
  }

  /** Makes the window higher or lower by what its folded part has grown. */
  private static void grow(Dialog<?> dialog, Number before, Number now) {
    Window window = dialog.getDialogPane().getScene().getWindow();
    if (window != null && window.isShowing() && before.doubleValue() > 0) {
      window.setHeight(window.getHeight() + now.doubleValue() - before.doubleValue());
    }
  }

  private Label words(String key) {
    Label words = new Label(texts.of(key));
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    return words;
  }

  private void copyDetails() {
    ClipboardContent content = new ClipboardContent();
    content.putString(details.getText());
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** What went wrong and where, with its causes, for whoever looks after the program. */
  static String traceOf(Throwable failure) {
    StringBuilder text = new StringBuilder();
    Throwable at = failure;
    for (int depth = 0; at != null && depth < MOST_CAUSES; depth++) {
      text.append(depth == 0 ? "" : "Caused by: ").append(at).append('\n');
      for (StackTraceElement element : at.getStackTrace()) {
        text.append("    at ").append(element).append('\n');
      }
      at = at.getCause();
    }
    return text.toString();
  }
}
