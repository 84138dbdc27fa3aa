package assay.ui.sweep.asking;

import assay.text.Texts;
import assay.ui.Pictures;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The question about several cases, in a small window that keeps the main one from being used. */
public final class CaseDialog implements CaseQuestion {
  /** The id of the button that goes on. */
  static final String YES = "asked-yes";

  private final Texts texts;
  private final Pictures pictures;
  private final Supplier<@Nullable Window> owner;

  /**
   * @param pictures of the cases
   * @param owner the window that waits meanwhile
   */
  public CaseDialog(Texts texts, Pictures pictures, Supplier<@Nullable Window> owner) {
    this.texts = texts;
    this.pictures = pictures;
    this.owner = owner;
  }

  @Override
  public Optional<List<Integer>> ask(Asked asked) {
    ButtonType yes = new ButtonType(asked.words().yes(), ButtonData.OK_DONE);
    CaseAnswersPane answers = new CaseAnswersPane(asked, pictures);
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner.get());
    dialog.setTitle(texts.of("shell.name"));
    dialog.setHeaderText(asked.words().title());
    dialog.setGraphic(null);
    dialog.setResizable(true);
    DialogPane pane = dialog.getDialogPane();
    pane.getStyleClass().addAll("question", "asked-dialog");
    pane.getStylesheets().add(stylesheet());
    pane.getButtonTypes()
        .setAll(yes, new ButtonType(texts.of("shell.cancel"), ButtonData.CANCEL_CLOSE));
    pane.setContent(answers);
    Node button = pane.lookupButton(yes);
    button.setId(YES);
    button.disableProperty().bind(answers.completeProperty().not());
    dialog.setOnShown(event -> answers.focusFirst());
    return dialog.showAndWait().filter(answer -> answer == yes).map(done -> answers.answers());
  }

  private static String stylesheet() {
    URL found = CaseDialog.class.getResource("/assay/ui/sweep/sweep.css");
    return Objects.requireNonNull(found, "sweep.css").toExternalForm();
  }
}
