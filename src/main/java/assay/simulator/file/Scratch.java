package assay.simulator.file;

import assay.simulator.protocol.Outages;
import assay.simulator.protocol.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Bytes in a temporary file that is gone when it is closed, and also when this program is killed:
 * the file has no name from the beginning where the system can do that, else the system deletes it.
 * One thread writes, any number read.
 */
public final class Scratch implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Scratch.class.getName());

  private final FileChannel channel;
  private final Room room;
  private volatile long size;

  private Scratch(FileChannel channel, Room room) {
    this.channel = channel;
    this.room = room;
  }

  /**
   * An empty one, which the user alone may read.
   *
   * @throws Refusal if the system gives none; the client is told of an internal error
   */
  public static Scratch open(Room room) throws Refusal {
    try {
      Path path = Files.createTempFile("assay-simulator", null);
      return new Scratch(
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE),
          room);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Writes at its end.
   *
   * @throws Refusal if there is no room for it
   */
  public void append(byte[] bytes, int offset, int length) throws Refusal {
    room.take(length);
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
      while (buffer.hasRemaining()) {
        channel.write(buffer, size + buffer.position() - offset);
      }
    } catch (IOException e) {
      room.give(length);
      throw failed(e);
    }
    size += length;
  }

  /** How many bytes it holds. */
  public long size() {
    return size;
  }

  /** All that it holds, from the beginning. Reading fails once it is closed. */
  public InputStream read() {
    return new Reading();
  }

  /** Forgets it. A second call does nothing. */
  @Override
  public synchronized void close() {
    if (!channel.isOpen()) {
      return;
    }
    room.give(size);
    try {
      channel.close();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "A temporary file cannot be closed", e);
    }
  }

  private static Refusal failed(IOException e) {
    LOG.log(Level.WARNING, "A temporary file cannot be written", e);
    return Outages.internal().refusal();
  }

  /** Reads from a place of its own. */
  private final class Reading extends InputStream {
    private long position;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int got = channel.read(ByteBuffer.wrap(bytes, offset, length), position);
      position += Math.max(got, 0);
      return got;
    }
  }
}
