package assay.ui.shell;

import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.ScreenTools;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import assay.ui.WriteGuard;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

/** What the program's log holds, and what is copied out of it for a report of a fault. */
final class LogSection extends VBox {
  private final ScreenTools tools;

  /**
   * @param diagnostics collects them; blocks
   */
  LogSection(ScreenTools tools, SettingsController controller, Supplier<String> diagnostics) {
    this.tools = tools;
    Texts texts = tools.texts();
    getStyleClass().add("section");
    CheckBox prompts = prompts(controller);
    getChildren()
        .addAll(
            new SectionHeading(texts.of("settings.log"), texts.language().locale()),
            prompts,
            words("settings.log.words"),
            copy(diagnostics),
            words("settings.diagnostics.words"));
    WriteGuard.on(tools.workspace().closedProperty(), prompts);
  }

  private CheckBox prompts(SettingsController controller) {
    CheckBox box = new CheckBox(tools.texts().of("settings.log.prompts"));
    box.setId(Styles.LOG_PROMPTS_BOX);
    box.setWrapText(true);
    tools.workspace().settingsProperty().subscribe(s -> box.setSelected(s.logPrompts()));
    box.setOnAction(event -> controller.onLogPrompts(box.isSelected()));
    return box;
  }

  private Button copy(Supplier<String> diagnostics) {
    Button button = new Button(tools.texts().of("settings.diagnostics.copy"), Icons.COPY.node());
    button.setId(Styles.COPY_DIAGNOSTICS_BUTTON);
    button.setOnAction(event -> tools.background().run(diagnostics, this::copied));
    return button;
  }

  private void copied(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    tools.notices().info(tools.texts().of("notice.diagnostics.copied"));
  }

  private Label words(String key) {
    Label words = new Label(tools.texts().of(key));
    words.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    words.setWrapText(true);
    return words;
  }
}
