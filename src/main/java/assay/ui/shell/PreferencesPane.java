package assay.ui.shell;

import assay.text.Language;
import assay.text.Texts;
import assay.ui.FileDialogs;
import assay.ui.Icons;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import assay.ui.WriteGuard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SegmentedButton;

/** Theme, language, and where the workspace lies. */
final class PreferencesPane extends VBox {
  private final SettingsModel model;
  private final SettingsController controller;
  private final Texts texts;

  PreferencesPane(
      SettingsModel model, SettingsController controller, FileDialogs files, Texts texts) {
    this.model = model;
    this.controller = controller;
    this.texts = texts;
    getStyleClass().add("preferences-pane");
    getChildren()
        .addAll(
            section("settings.theme", themes()),
            section("settings.language", languages(), nextStart()),
            section(
                "settings.folder", folder(), folderButtons(files), words("settings.folder.words")));
  }

  /** Theme and language are kept in the workspace; where it lies can be seen at any time. */
  void closeBy(ObservableValue<String> why) {
    WriteGuard.on(why, this, getChildren().get(0), getChildren().get(1));
  }

  /** Gives the theme in force the focus. */
  void onOpened() {
    lookup("#" + Styles.themeChoice(model.themeProperty().get().word())).requestFocus();
  }

  private Node themes() {
    List<ToggleButton> buttons = Arrays.stream(ThemeChoice.values()).map(this::theme).toList();
    SegmentedButton themes = new SegmentedButton(buttons.toArray(ToggleButton[]::new));
    themes.getStyleClass().add("segments");
    return themes;
  }

  private ToggleButton theme(ThemeChoice choice) {
    ToggleButton button = new ToggleButton(texts.of("settings.theme." + choice.word()));
    button.setId(Styles.themeChoice(choice.word()));
    model.themeProperty().subscribe(chosen -> button.setSelected(chosen == choice));
    button.setOnAction(
        event -> {
          button.setSelected(true);
          controller.onTheme(choice);
        });
    return button;
  }

  private Node languages() {
    List<Optional<Language>> choices = new ArrayList<>();
    choices.add(Optional.empty());
    Arrays.stream(Language.values()).map(Optional::of).forEach(choices::add);
    ComboBox<Optional<Language>> box = new ComboBox<>();
    box.setId(Styles.LANGUAGE_FIELD);
    box.getItems().setAll(choices);
    box.setConverter(new LanguageNames());
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText(texts.of("settings.language"));
    model.languageProperty().subscribe(chosen -> box.setValue(Optional.ofNullable(chosen)));
    box.setOnAction(event -> controller.onLanguage(box.getValue().orElse(null)));
    return box;
  }

  private Node nextStart() {
    Label words = words("settings.language.words");
    model
        .restartNeededProperty()
        .subscribe(needed -> words.setGraphic(needed ? Icons.INFO.node() : null));
    return words;
  }

  private Node folder() {
    TextField path = new TextField(model.folder().toString());
    path.setId(Styles.FOLDER_FIELD);
    path.setEditable(false);
    path.setAccessibleText(texts.of("settings.folder"));
    return path;
  }

  private Node folderButtons(FileDialogs files) {
    Button open = new Button(texts.of("settings.folder.open"), Icons.FOLDER.node());
    open.setOnAction(event -> files.showFolder(model.folder()));
    Button copy = new Button(texts.of("settings.folder.copy"), Icons.COPY.node());
    copy.setOnAction(event -> copyPath());
    HBox buttons = new HBox(open, copy);
    buttons.getStyleClass().add("button-row");
    return buttons;
  }

  private void copyPath() {
    ClipboardContent content = new ClipboardContent();
    content.putString(model.folder().toString());
    Clipboard.getSystemClipboard().setContent(content);
  }

  private Label words(String key) {
    Label words = new Label(texts.of(key));
    words.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    words.setWrapText(true);
    return words;
  }

  private VBox section(String headingKey, Node... parts) {
    VBox section = new VBox(new SectionHeading(texts.of(headingKey), texts.language().locale()));
    section.getChildren().addAll(parts);
    section.getStyleClass().add("section");
    return section;
  }

  /** Languages as their speakers call them, the system's by the word for it. */
  private final class LanguageNames extends StringConverter<Optional<Language>> {
    @Override
    public String toString(Optional<Language> language) {
      return language.map(Language::ownName).orElseGet(() -> texts.of("settings.language.system"));
    }

    @Override
    public Optional<Language> fromString(String name) {
      return Arrays.stream(Language.values()).filter(l -> l.ownName().equals(name)).findFirst();
    }
  }
}
