package assay.store;

import assay.run.Collector;
import assay.run.Finding;
import assay.run.StoreFailure;
import assay.store.files.DurableFiles;
import assay.store.files.Failures;
import assay.store.sql.Database;
import assay.store.sql.DatabaseCheck;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Collects in a workspace folder. It holds the lock while it does, reads what is named after it has
 * the lock, and takes nothing if any of that is in doubt. What a lock knows an image by stays
 * named.
 */
public final class WorkspaceCollector implements Collector {
  private static final Pattern SHELF = Pattern.compile("[0-9a-f]{2}");
  private static final Pattern IMAGE = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;

  /** One for the workspace in a folder. */
  public WorkspaceCollector(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public Unnamed look() {
    return sum(unnamed());
  }

  @Override
  public Unnamed collect() {
    if (!Files.exists(folder.resolve(Database.NAME))) {
      throw noWorkspace();
    }
    try (WorkspaceLock held = WorkspaceLock.take(folder)) {
      List<Path> going = unnamed();
      Unnamed sum = sum(going);
      for (Path image : going) {
        remove(image);
      }
      return sum;
    } catch (IOException e) {
      throw Failures.of(e, folder);
    }
  }

  private StoreFailure noWorkspace() {
    return new StoreFailure(StoreFailure.Kind.NOT_MADE_YET, folder + " is no workspace yet", null);
  }

  private List<Path> unnamed() {
    if (!Files.exists(folder.resolve(Database.NAME))) {
      throw noWorkspace();
    }
    DatabaseCheck database = DatabaseCheck.of(folder);
    boolean doubtful =
        !database.isReadable()
            || database.findings().stream()
                .anyMatch(finding -> finding.kind() == Finding.Kind.DATABASE_DAMAGED);
    if (doubtful) {
      throw new StoreFailure(StoreFailure.Kind.CORRUPT, "What is named cannot be told", null);
    }
    Set<String> named = new HashSet<>(database.named());
    named.addAll(database.locked());
    try {
      return images().stream()
          .filter(image -> !named.contains(String.valueOf(image.getFileName())))
          .toList();
    } catch (IOException e) {
      throw Failures.of(e, folder);
    }
  }

  /** What has the name of an image, and is a plain file where such a one lies. */
  private List<Path> images() throws IOException {
    List<Path> images = new ArrayList<>();
    Path blobs = folder.resolve("blobs");
    if (!Files.isDirectory(blobs)) {
      return images;
    }
    try (DirectoryStream<Path> shelves = Files.newDirectoryStream(blobs)) {
      for (Path shelf : shelves) {
        if (is(SHELF, shelf) && Files.isDirectory(shelf, LinkOption.NOFOLLOW_LINKS)) {
          add(shelf, images);
        }
      }
    }
    return images;
  }

  private static void add(Path shelf, List<Path> images) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(shelf)) {
      for (Path file : files) {
        if (is(IMAGE, file) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          images.add(file);
        }
      }
    }
  }

  private static boolean is(Pattern pattern, Path file) {
    return pattern.matcher(String.valueOf(file.getFileName())).matches();
  }

  private static Unnamed sum(List<Path> images) {
    return new Unnamed(
        images.size(), images.stream().mapToLong(image -> image.toFile().length()).sum());
  }

  /** Its thumbnail first: one without its image would never be found again. */
  private void remove(Path image) throws IOException {
    String name = String.valueOf(image.getFileName());
    Path shelf = folder.resolve("thumbs").resolve(name.substring(0, 2));
    Files.deleteIfExists(shelf.resolve(name + ".png"));
    Files.delete(image);
    DurableFiles.syncFolder(DurableFiles.parent(image));
  }
}
