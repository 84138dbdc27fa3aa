package assay.store.blobs;

import assay.attempt.Sha256;
import assay.run.Cancellation;
import assay.run.Finding;
import assay.run.Finding.Kind;
import assay.store.files.Failures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares each image with its hash, a piece at a time. Changes nothing. For one thread. */
public final class BlobCheck {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern SHELF = Pattern.compile("[0-9a-f]{2}");
  private static final int PIECE = 1 << 16;

  private final Path blobs;
  private final Cancellation cancellation;
  private final byte[] piece = new byte[PIECE];
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> there = new HashSet<>();
  private long bytes;

  private BlobCheck(Path workspace, Cancellation cancellation) {
    this.blobs = workspace.resolve("blobs");
    this.cancellation = cancellation;
  }

  /**
   * Examines the images of a workspace, until it is cancelled.
   *
   * @throws assay.run.StoreFailure if the folder cannot be read
   */
  public static BlobCheck of(Path workspace, Cancellation cancellation) {
    BlobCheck check = new BlobCheck(workspace, cancellation);
    try {
      check.examine();
    } catch (IOException e) {
      throw Failures.of(e, check.blobs);
    }
    return check;
  }

  /** What is wrong, each with the path of its file in the workspace. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** The names of the images that are whole. */
  public Set<String> whole() {
    return Set.copyOf(there);
  }

  /** How many bytes were compared. */
  public long bytes() {
    return bytes;
  }

  private void examine() throws IOException {
    if (!Files.isDirectory(blobs)) {
      return;
    }
    for (Path shelf : in(blobs)) {
      String name = shelf.getFileName().toString();
      boolean growing = name.equals("tmp");
      if (!Files.isDirectory(shelf, LinkOption.NOFOLLOW_LINKS)
          || !(growing || SHELF.matcher(name).matches())) {
        find(Kind.STRANGER, name, "");
        continue;
      }
      for (Path file : in(shelf)) {
        if (cancellation.isCancelled()) {
          return;
        }
        String place = name + "/" + file.getFileName();
        if (growing) {
          find(Kind.LEFTOVER, place, "");
        } else {
          image(file, place);
        }
      }
    }
  }

  private static List<Path> in(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(found::add);
    }
    found.sort(null);
    return found;
  }

  private void image(Path file, String place) {
    String name = file.getFileName().toString();
    if (!HASH.matcher(name).matches()
        || !place.startsWith(name.substring(0, 2))
        || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      find(Kind.STRANGER, place, "");
      return;
    }
    try {
      String hash = hash(file);
      if (hash.equals(name)) {
        there.add(name);
      } else if (!cancellation.isCancelled()) {
        find(Kind.BLOB_DAMAGED, place, "SHA-256 " + hash);
      }
    } catch (NoSuchFileException e) {
      // It went while this looked at the others.
    } catch (IOException e) {
      find(Kind.BLOB_DAMAGED, place, e.toString());
    }
  }

  private String hash(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(piece);
          count >= 0 && !cancellation.isCancelled();
          count = in.read(piece)) {
        digest.update(piece, 0, count);
        bytes += count;
      }
    }
    return Sha256.of(digest).hex();
  }

  private void find(Kind kind, String place, String detail) {
    findings.add(new Finding(kind, "blobs/" + place, detail));
  }
}
