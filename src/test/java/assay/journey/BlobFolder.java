package assay.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.attempt.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The images of a workspace as they lie on the disk. */
final class BlobFolder {
  private BlobFolder() {}

  /**
   * Checks that every image's name is its hash and that nothing else lies there.
   *
   * @return the names
   */
  static Set<String> assertWhole(Path workspace) throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path file : files(workspace.resolve("blobs"))) {
      String hash = hash(file);
      assertEquals(hash, file.getFileName().toString());
      names.add(hash);
    }
    return names;
  }

  /** Every file below a folder. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static String hash(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (DigestOutputStream out =
        new DigestOutputStream(java.io.OutputStream.nullOutputStream(), digest)) {
      Files.copy(file, out);
    }
    return Sha256.of(digest).hex();
  }
}
