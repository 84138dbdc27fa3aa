package assay.store.log;

import assay.store.files.DurableFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that starts anew when it is full, and of which the last few are kept: {@code assay.log} is
 * the newest, {@code assay.4.log} the oldest. For its owner only. For one thread.
 */
final class RollingFile implements AutoCloseable {
  private final Path folder;
  private final long limit;
  private final int kept;
  private @Nullable FileChannel out;
  private long size;

  /**
   * @param limit how many bytes a file may have
   * @param kept how many files there are at most
   */
  RollingFile(Path folder, long limit, int kept) {
    this.folder = folder;
    this.limit = limit;
    this.kept = kept;
  }

  void append(String text) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
    FileChannel channel = channelFor(bytes.remaining());
    size += bytes.remaining();
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private FileChannel channelFor(int more) throws IOException {
    FileChannel channel = out == null ? open() : out;
    if (size > 0 && size + more > limit) {
      close();
      roll();
      channel = open();
    }
    return channel;
  }

  private FileChannel open() throws IOException {
    DurableFiles.createFolders(folder);
    FileChannel channel = DurableFiles.openOrCreate(file(folder, 0));
    size = channel.size();
    channel.position(size);
    out = channel;
    return channel;
  }

  private void roll() throws IOException {
    for (int age = kept - 1; age > 0; age--) {
      Path younger = file(folder, age - 1);
      if (Files.exists(younger)) {
        Files.move(younger, file(folder, age), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
      out = null;
    }
  }

  /**
   * The last lines in a folder of such files, in their order; none if there is no file.
   *
   * @param count at most so many
   */
  static List<String> tail(Path folder, int count) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int age = 1; age >= 0; age--) {
      Path file = file(folder, age);
      if (Files.isReadable(file)) {
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().forEach(lines::add);
      }
    }
    return List.copyOf(lines.subList(Math.max(0, lines.size() - count), lines.size()));
  }

  private static Path file(Path folder, int age) {
    return folder.resolve(age == 0 ? "assay.log" : "assay." + age + ".log");
  }
}
