package assay.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The system's file dialogs. Asked on the screen's thread; the call returns with the answer. */
public interface FileDialogs {

  /** Images to load, in the order in which the system gives them; empty if the user wants none. */
  List<Path> openImages();

  /** A file to load; empty if the user wants none. */
  Optional<Path> open(FileType type);

  /**
   * Where to save; empty if the user does not want to.
   *
   * @param suggestedName a file name with its extension
   */
  Optional<Path> saveAs(String suggestedName, FileType type);

  /** A folder that is there; empty if the user wants none. */
  Optional<Path> folder();

  /** Opens a folder in the system's file browser. Returns at once; a notice says if it cannot. */
  void showFolder(Path folder);

  /**
   * A kind of file.
   *
   * @param description for people
   * @param extensions without a dot, such as {@code png}
   */
  record FileType(String description, List<String> extensions) {
    public FileType {
      extensions = List.copyOf(extensions);
    }
  }
}
