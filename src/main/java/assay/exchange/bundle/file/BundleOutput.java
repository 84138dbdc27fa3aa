package assay.exchange.bundle.file;

import assay.attempt.Sha256;
import assay.exchange.bundle.file.ZipForm.Entry;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Writes a bundle: beside its target, synced, then in its place. Members stream through; of each,
 * only name, size and hash are held. For one thread. Closing it without {@link #finish} leaves
 * nothing behind.
 */
public final class BundleOutput implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path target;
  private final Path part;
  private final FileChannel out;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Manifest.Member> members = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private long position;
  private @Nullable OutputStream open;

  private BundleOutput(Path target, Path part, FileChannel out) {
    this.target = target;
    this.part = part;
    this.out = out;
  }

  /**
   * Begins a bundle, for its owner only where the system knows owners.
   *
   * @param target is replaced at the end if it is there
   * @throws IOException if nothing can be written there
   */
  public static BundleOutput create(Path target) throws IOException {
    Path file = target.toAbsolutePath();
    Path part = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
    OwnerFile.create(part);
    return new BundleOutput(file, part, FileChannel.open(part, StandardOpenOption.WRITE));
  }

  /**
   * Begins a member, which ends when the stream is closed. One at a time.
   *
   * @param name one of {@link MemberNames}
   * @throws IllegalArgumentException if no bundle has a member of that name, or this one has it
   */
  public OutputStream member(String name) throws IOException {
    if (!MemberNames.isKnown(name) || !names.add(name)) {
      throw new IllegalArgumentException("Not a member: " + name);
    }
    return begin(name);
  }

  private OutputStream begin(String name) throws IOException {
    if (open != null) {
      throw new IllegalStateException("A member is still open");
    }
    long offset = position;
    write(ZipForm.local(new Entry(name, 0, 0, offset)));
    Growing growing = new Growing(name, offset);
    open = growing;
    return growing;
  }

  /** How many bytes there are so far. */
  public long bytes() {
    return position;
  }

  /** Every member so far. */
  public List<Manifest.Member> members() {
    return List.copyOf(members);
  }

  /**
   * Writes the manifest and the seal, syncs, and puts the file in its place.
   *
   * @param manifest what it says beside its members
   * @param signer whoever signs; null if nobody does
   * @return the SHA-256 of the manifest, which names the bundle
   */
  public Sha256 finish(Manifest manifest, @Nullable SigningKey signer) throws IOException {
    Manifest whole =
        new Manifest(
            manifest.format(),
            manifest.program(),
            manifest.createdAt(),
            manifest.counts(),
            manifest.redactions(),
            members);
    Sha256 hash = text(MemberNames.MANIFEST, whole.json());
    text(MemberNames.SEAL, (signer == null ? Seal.unsigned(hash) : signer.seal(hash)).json());
    long directory = position;
    try (OutputStream rest = new BufferedOutputStream(new Raw(), BUFFER)) {
      for (Entry entry : entries) {
        rest.write(ZipForm.central(entry));
      }
    }
    write(ZipForm.end(entries.size(), directory, position - directory));
    out.force(true);
    out.close();
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    syncFolder();
    return hash;
  }

  private Sha256 text(String name, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    try (OutputStream member = begin(name)) {
      member.write(bytes);
    }
    return Sha256.of(bytes);
  }

  /** Not every system lets a folder be opened; there, its names are synced by the system. */
  private void syncFolder() {
    Path folder = target.getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException e) {
      System.getLogger(BundleOutput.class.getName())
          .log(System.Logger.Level.DEBUG, "The folder could not be synced", e);
    }
  }

  private void write(byte[] bytes) throws IOException {
    write(ByteBuffer.wrap(bytes));
  }

  private void write(ByteBuffer bytes) throws IOException {
    position += bytes.remaining();
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }

  /** Drops what was not finished. Never throws. */
  @Override
  public void close() {
    try (out) {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      System.getLogger(BundleOutput.class.getName())
          .log(System.Logger.Level.WARNING, "A part of a bundle stays: {0}", part.getFileName());
    }
  }

  /** The file itself, where nothing is counted. */
  private final class Raw extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      BundleOutput.this.write(new byte[] {(byte) b});
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
      BundleOutput.this.write(ByteBuffer.wrap(source, offset, length));
    }
  }

  /** A member that is being written: hashed and summed up on its way. */
  private final class Growing extends OutputStream {
    private final String name;
    private final long offset;
    private final MessageDigest digest = Sha256.digest();
    private final CRC32 crc = new CRC32();
    private final OutputStream to = new BufferedOutputStream(new Raw(), BUFFER);
    private long bytes;
    private boolean closed;

    Growing(String name, long offset) {
      this.name = name;
      this.offset = offset;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] source, int from, int length) throws IOException {
      digest.update(source, from, length);
      crc.update(source, from, length);
      bytes += length;
      to.write(source, from, length);
    }

    /** Now the size and the sum are known, and stand where they belong. */
    @Override
    public void close() throws IOException {
      if (closed) {
        return;
      }
      closed = true;
      open = null;
      to.flush();
      Entry entry = new Entry(name, bytes, (int) crc.getValue(), offset);
      ByteBuffer header = ByteBuffer.wrap(ZipForm.local(entry));
      while (header.hasRemaining()) {
        out.write(header, offset + header.position());
      }
      entries.add(entry);
      if (!name.equals(MemberNames.MANIFEST) && !name.equals(MemberNames.SEAL)) {
        members.add(new Manifest.Member(name, bytes, Sha256.of(digest)));
      }
    }
  }
}
