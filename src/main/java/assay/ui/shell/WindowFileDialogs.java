package assay.ui.shell;

import assay.text.Texts;
import assay.ui.Background;
import assay.ui.FileDialogs;
import assay.ui.Notices;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The system's own file dialogs. Each starts in the folder that the one before ended in. */
final class WindowFileDialogs implements FileDialogs {
  private static final List<String> IMAGES = List.of("png", "jpg", "jpeg", "webp", "heic", "heif");

  private final Supplier<@Nullable Window> owner;
  private final Background background;
  private final Notices notices;
  private final Texts texts;
  private @Nullable File lastFolder;

  WindowFileDialogs(
      Supplier<@Nullable Window> owner, Background background, Notices notices, Texts texts) {
    this.owner = owner;
    this.background = background;
    this.notices = notices;
    this.texts = texts;
  }

  @Override
  public List<Path> openImages() {
    FileChooser chooser = chooser(new FileType(texts.of("shell.files.images"), IMAGES));
    chooser.setTitle(texts.of("shell.files.open-images"));
    List<File> chosen = chooser.showOpenMultipleDialog(owner.get());
    if (chosen == null) {
      return List.of();
    }
    chosen.forEach(this::remember);
    return chosen.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> open(FileType type) {
    FileChooser chooser = chooser(type);
    chooser.setTitle(texts.of("shell.files.open"));
    return chosen(chooser.showOpenDialog(owner.get()));
  }

  @Override
  public Optional<Path> saveAs(String suggestedName, FileType type) {
    FileChooser chooser = chooser(type);
    chooser.setTitle(texts.of("shell.files.save"));
    chooser.setInitialFileName(suggestedName);
    return chosen(chooser.showSaveDialog(owner.get()));
  }

  @Override
  public Optional<Path> folder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(texts.of("shell.files.folder"));
    return chosen(chooser.showDialog(owner.get()));
  }

  @Override
  public void showFolder(Path folder) {
    background.run(
        () -> start(browserCommand(folder, System.getProperty("os.name", ""))),
        done -> {},
        failure -> notices.warning(texts.of("shell.files.no-browser", folder)));
  }

  /** The command that shows a folder on a system of that name. */
  static List<String> browserCommand(Path folder, String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return List.of("explorer.exe", folder.toString());
    }
    return List.of(name.startsWith("mac") ? "open" : "xdg-open", folder.toString());
  }

  private static boolean start(List<String> command) {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .isAlive();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileChooser chooser(FileType type) {
    FileChooser chooser = new FileChooser();
    chooser
        .getExtensionFilters()
        .setAll(new ExtensionFilter(type.description(), patterns(type.extensions())));
    if (lastFolder != null && lastFolder.isDirectory()) {
      chooser.setInitialDirectory(lastFolder);
    }
    return chooser;
  }

  /** Both letter cases, for systems that tell them apart. */
  private static List<String> patterns(List<String> extensions) {
    return extensions.stream()
        .flatMap(e -> java.util.stream.Stream.of("*." + e, "*." + e.toUpperCase(Locale.ROOT)))
        .toList();
  }

  private Optional<Path> chosen(@Nullable File file) {
    if (file != null) {
      remember(file);
    }
    return Optional.ofNullable(file).map(File::toPath);
  }

  private void remember(File file) {
    lastFolder = file.getParentFile();
  }
}
