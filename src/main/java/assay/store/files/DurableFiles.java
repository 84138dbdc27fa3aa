package assay.store.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files that are whole or not there, that outlive a power cut, and that only their owner may read
 * where the system knows owners.
 */
public final class DurableFiles {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private DurableFiles() {}

  /** Makes a folder and those above it, as far as they are missing. */
  public static void createFolders(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, ownerOnly("rwx------"));
    }
  }

  /** Makes an empty file that was not there. */
  public static void create(Path file) throws IOException {
    Files.createFile(file, ownerOnly("rw-------"));
  }

  /** Opens a file for writing without emptying it, and makes it if it is missing. */
  public static FileChannel openOrCreate(Path file) throws IOException {
    Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return FileChannel.open(file, options, ownerOnly("rw-------"));
  }

  /**
   * Puts a content in the place of a file, in this order: written beside it, synced, moved over it,
   * folder synced.
   */
  public static void replace(Path file, byte[] content) throws IOException {
    Path beside = Files.createTempFile(parent(file), "." + file.getFileName(), ".part");
    try {
      try (FileChannel out = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(content);
        while (left.hasRemaining()) {
          out.write(left);
        }
        out.force(true);
      }
      move(beside, file);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** Moves a synced file within a file system, at once and for good. */
  public static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    syncFolder(parent(to));
  }

  /** Syncs what another program has written into a file. */
  public static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Syncs the names in a folder. Windows has no such call and keeps names by itself. */
  public static void syncFolder(Path folder) throws IOException {
    if (POSIX) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /**
   * Whether others than the owner may get at what is in a folder, where the system knows owners.
   */
  public static boolean isOpenToOthers(Path folder) throws IOException {
    return POSIX
        && Files.getPosixFilePermissions(folder).stream()
            .anyMatch(right -> !right.name().startsWith("OWNER_"));
  }

  /** Takes the rights of all others on a folder away. */
  public static void closeToOthers(Path folder) throws IOException {
    Set<PosixFilePermission> rights = EnumSet.noneOf(PosixFilePermission.class);
    for (PosixFilePermission right : Files.getPosixFilePermissions(folder)) {
      if (right.name().startsWith("OWNER_")) {
        rights.add(right);
      }
    }
    Files.setPosixFilePermissions(folder, rights);
  }

  /** Deletes a folder with all that is in it, as far as the system lets it. */
  public static void deleteAll(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      System.getLogger(DurableFiles.class.getName())
          .log(System.Logger.Level.WARNING, "{0} is left behind: {1}", folder, e);
    }
  }

  /** The folder of a file that has one. */
  public static Path parent(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file : parent;
  }

  private static FileAttribute<?>[] ownerOnly(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
