package build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a person starts. Both are laid in every tree: a tree may be looked at on another system. */
final class Launchers {
  private Launchers() {}

  static void copy(Folders folders) throws IOException {
    Path bin = Files.createDirectories(folders.tree().resolve("bin"));
    for (String name : List.of("assay", "assay.bat")) {
      Path copy = bin.resolve(name);
      Files.copy(folders.files().resolve("launcher").resolve(name), copy);
      copy.toFile().setExecutable(true, false);
    }
  }

  /** The one for this system. */
  static Path here(Folders folders) {
    return folders.tree().resolve("bin").resolve(Folders.onWindows() ? "assay.bat" : "assay");
  }
}
