package assay.ui.shell;

import assay.text.Texts;
import assay.ui.ProblemLabel;
import assay.ui.Questions;
import assay.ui.Styles;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Questions in small windows of their own that keep the main window from being used. */
final class WindowQuestions implements Questions {
  private final Supplier<@Nullable Window> owner;
  private final Texts texts;

  WindowQuestions(Supplier<@Nullable Window> owner, Texts texts) {
    this.owner = owner;
    this.texts = texts;
  }

  @Override
  public boolean confirm(Confirmation question) {
    ButtonType yes = new ButtonType(question.yes(), ButtonData.OK_DONE);
    Dialog<ButtonType> dialog = dialog(question.title(), yes);
    Label message = new Label(question.message());
    message.setWrapText(true);
    message.setMinHeight(Region.USE_PREF_SIZE);
    dialog.getDialogPane().setContent(message);
    if (question.isDestructive()) {
      button(dialog, yes).getStyleClass().add("danger");
    }
    return dialog.showAndWait().filter(answer -> answer == yes).isPresent();
  }

  @Override
  public Optional<String> text(TextQuestion question) {
    ButtonType yes = new ButtonType(question.yes(), ButtonData.OK_DONE);
    Dialog<ButtonType> dialog = dialog(question.title(), yes);
    TextField field = field(question);
    StringProperty problem = new SimpleStringProperty("");
    field.textProperty().subscribe((before, now) -> problem.set(problemOf(question, now)));
    button(dialog, yes)
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !problemOf(question, field.getText()).isEmpty(), field.textProperty()));
    dialog.getDialogPane().setContent(textContent(question, field, problem));
    dialog.setOnShown(event -> field.requestFocus());
    return dialog
        .showAndWait()
        .filter(answer -> answer == yes)
        .map(answer -> field.getText().strip());
  }

  private static TextField field(TextQuestion question) {
    TextField field = new TextField(question.initial());
    field.setId(Styles.QUESTION_FIELD);
    field.setAccessibleText(question.label());
    field.selectAll();
    return field;
  }

  private static VBox textContent(TextQuestion question, TextField field, StringProperty problem) {
    Label label = new Label(question.label());
    label.setLabelFor(field);
    VBox content = new VBox(label, field, new ProblemLabel(problem));
    content.getStyleClass().add("section");
    return content;
  }

  private static String problemOf(TextQuestion question, String text) {
    return question.problem().apply(text).orElse("");
  }

  private Dialog<ButtonType> dialog(String title, ButtonType yes) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner.get());
    dialog.setTitle(texts.of("shell.name"));
    dialog.setHeaderText(title);
    dialog.setGraphic(null);
    DialogPane pane = dialog.getDialogPane();
    pane.getStyleClass().add("question");
    pane.getButtonTypes()
        .setAll(yes, new ButtonType(texts.of("shell.cancel"), ButtonData.CANCEL_CLOSE));
    button(dialog, yes).setId(Styles.QUESTION_YES);
    return dialog;
  }

  private static Button button(Dialog<?> dialog, ButtonType type) {
    if (dialog.getDialogPane().lookupButton(type) instanceof Button button) {
      return button;
    }
    throw new IllegalStateException("A dialog's buttons are buttons");
  }
}
