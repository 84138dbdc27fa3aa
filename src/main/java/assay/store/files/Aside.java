package assay.store.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The folder {@code aside} of a workspace, which takes what is broken. {@code notes.txt} in it says
 * of each thing when it came, from where, as what, and why. Nothing is ever deleted.
 */
public final class Aside {
  private static final String NAME = "aside";
  private static final String NOTES = "notes.txt";

  private final Path workspace;

  /** That of a workspace; made when it is first needed. */
  public Aside(Path workspace) {
    this.workspace = workspace;
  }

  /**
   * Notes a file or folder, then moves it.
   *
   * @param why a word and details, without line breaks
   * @return where it is now, in the workspace
   */
  public String take(Path from, Instant now, String why) throws IOException {
    Path folder = workspace.resolve(NAME);
    DurableFiles.createFolders(folder);
    DurableFiles.syncFolder(workspace);
    Path to = free(folder, from.getFileName().toString());
    note(folder, String.join("\t", now.toString(), name(from), name(to), why) + "\n");
    Files.move(from, to);
    DurableFiles.syncFolder(folder);
    DurableFiles.syncFolder(DurableFiles.parent(from));
    return name(to);
  }

  private static Path free(Path folder, String name) {
    Path to = folder.resolve(name);
    for (int number = 2; Files.exists(to) || to.endsWith(NOTES); number++) {
      to = folder.resolve(name + "." + number);
    }
    return to;
  }

  private static void note(Path folder, String line) throws IOException {
    try (FileChannel notes = DurableFiles.openOrCreate(folder.resolve(NOTES))) {
      notes.position(notes.size());
      ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        notes.write(bytes);
      }
      notes.force(true);
    }
  }

  private String name(Path file) {
    return workspace.relativize(file).toString().replace('\\', '/');
  }
}
