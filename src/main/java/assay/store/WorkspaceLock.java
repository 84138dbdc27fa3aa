package assay.store;

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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The right to write a workspace, which one program at a time has. The system frees it when the
 * program ends, however it ends. The file says for people who has it.
 */
final class WorkspaceLock implements AutoCloseable {
  static final String NAME = "workspace.lock";

  /** Far behind the text, since Windows lets nobody read bytes that are locked. */
  private static final long LOCKED_BYTE = 1L << 40;

  /**
   * What this program has locked. It must not even open the file a second time: on POSIX systems
   * closing any channel to a file frees all locks that the process has on it ({@link FileLock}).
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private WorkspaceLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
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
      write(channel);
      return new WorkspaceLock(file, channel);
    } catch (IOException | StoreFailure e) {
      HELD.remove(file);
      closeQuietly(channel);
      throw e;
    }
  }

  private static void write(FileChannel channel) throws IOException {
    String owner = WorkspaceOwner.here(host()).text();
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
  }

  private static String owner(Path file) throws IOException {
    String text = Files.readString(file).strip();
    return text.isEmpty() ? "another program" : text;
  }

  /** The computer's name without asking a name server, which may take its time. */
  static String host() {
    String name = System.getenv("COMPUTERNAME");
    return name != null ? name : firstLine(Path.of("/proc/sys/kernel/hostname"));
  }

  private static String firstLine(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      String name = System.getenv("HOSTNAME");
      return name != null ? name : "an unnamed computer";
    }
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
