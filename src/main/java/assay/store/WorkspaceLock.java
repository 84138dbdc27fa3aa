package assay.store;

import assay.run.Onlooker.Owner;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import assay.store.files.DurableFiles;
import assay.store.files.Failures;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The right to write a workspace, which one program at a time has. The system frees it when the
 * program ends, however it ends. The file says for people who has it.
 */
final class WorkspaceLock implements AutoCloseable {
  private static final String NAME = "workspace.lock";

  /** Far behind the text, since Windows lets nobody read bytes that are locked. */
  private static final long LOCKED_BYTE = 1L << 40;

  /**
   * What this program has locked. It must not even open the file a second time: on POSIX systems
   * closing any channel to a file frees all locks that the process has on it ({@link FileLock}).
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private final boolean afterCrash;

  private WorkspaceLock(Path file, FileChannel channel, boolean afterCrash) {
    this.file = file;
    this.channel = channel;
    this.afterCrash = afterCrash;
  }

  /**
   * Whether the program that had it before did not end as it should: it has left its name behind.
   */
  boolean isAfterCrash() {
    return afterCrash;
  }

  /** Whether some program has it. Takes it for a moment where that is not known otherwise. */
  static boolean isHeld(Path folder) {
    try {
      Path file = folder.toRealPath().resolve(NAME);
      return HELD.contains(file) || (Files.exists(file) && isHeldElsewhere(file));
    } catch (IOException e) {
      throw Failures.of(e, folder);
    }
  }

  private static boolean isHeldElsewhere(Path file) throws IOException {
    Owner owner = LockText.read(Files.readString(file));
    if (owner.isHere() && ProcessHandle.of(owner.process()).isPresent()) {
      return true;
    }
    try (FileChannel probe = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = probe.tryLock(LOCKED_BYTE, 1, false)) {
      return lock == null;
    }
  }

  /** Who has it, or had it last. */
  static Owner ownerOf(Path folder) {
    try {
      return LockText.read(Files.readString(folder.resolve(NAME)));
    } catch (IOException e) {
      return Owner.UNKNOWN;
    }
  }

  /**
   * Takes the lock.
   *
   * @throws StoreFailure of kind IN_USE if a program has it, with its owner in the message
   */
  static WorkspaceLock take(Path folder) {
    try {
      Path file = folder.toRealPath().resolve(NAME);
      if (!HELD.add(file)) {
        throw new StoreFailure(Kind.IN_USE, folder + " is open in this program already", null);
      }
      return takeUnheld(file);
    } catch (IOException e) {
      throw Failures.of(e, folder);
    }
  }

  private static WorkspaceLock takeUnheld(Path file) throws IOException {
    FileChannel channel = null;
    try {
      channel = DurableFiles.openOrCreate(file);
      if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
        throw new StoreFailure(Kind.IN_USE, file + " is held by " + owner(file), null);
      }
      boolean afterCrash = channel.size() > 0;
      write(channel);
      return new WorkspaceLock(file, channel, afterCrash);
    } catch (IOException | StoreFailure e) {
      HELD.remove(file);
      closeQuietly(channel);
      throw e;
    }
  }

  private static void write(FileChannel channel) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(LockText.ofThisProgram().getBytes(StandardCharsets.UTF_8)));
  }

  private static String owner(Path file) throws IOException {
    String text = Files.readString(file).strip();
    return text.isEmpty() ? "another program" : text;
  }

  private static void closeQuietly(@Nullable FileChannel channel) throws IOException {
    if (channel != null) {
      channel.close();
    }
  }

  /** Gives the lock back. */
  @Override
  public void close() {
    try (channel) {
      channel.truncate(0);
    } catch (IOException e) {
      throw Failures.of(e, file);
    } finally {
      HELD.remove(file);
    }
  }
}
