package assay.store.power;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** Writes down what is written and when it is synced. What it cannot write down it refuses. */
final class RecordingChannel extends FileChannel {
  private final RecordingDisk disk;
  private final Path name;
  private final boolean isFolder;
  private final FileChannel real;

  RecordingChannel(RecordingDisk disk, Path name, boolean isFolder, FileChannel real) {
    this.disk = disk;
    this.name = name;
    this.isFolder = isFolder;
    this.real = real;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    long at = real.position();
    byte[] bytes = new byte[source.remaining()];
    source.duplicate().get(bytes);
    int count = real.write(source);
    disk.note(new Step.Written(name, at, java.util.Arrays.copyOf(bytes, count)));
    return count;
  }

  @Override
  public void force(boolean withMetadata) throws IOException {
    real.force(withMetadata);
    disk.note(isFolder ? new Step.NamesSynced(name) : new Step.Synced(name));
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    return real.read(target);
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    return real.read(target, position);
  }

  @Override
  public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
    return real.read(targets, offset, length);
  }

  @Override
  public long position() throws IOException {
    return real.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    real.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return real.size();
  }

  @Override
  public long write(ByteBuffer[] sources, int offset, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int write(ByteBuffer source, long position) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileChannel truncate(long size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected void implCloseChannel() throws IOException {
    real.close();
  }
}
