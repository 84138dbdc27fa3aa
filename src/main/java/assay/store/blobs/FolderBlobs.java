package assay.store.blobs;

import assay.attempt.Answer.StoredImage;
import assay.attempt.Sha256;
import assay.run.Blobs;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import assay.run.Thumbnailer;
import assay.store.files.DurableFiles;
import assay.store.files.Failures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Images as files: {@code blobs/ab/abcd…}, and their thumbnails as {@code thumbs/ab/abcd….png}.
 *
 * <p>An image grows in {@code blobs/tmp} and moves to its name when it is whole and synced, so a
 * name never stands for less than its image.
 */
public final class FolderBlobs implements Blobs {
  private final Path blobs;
  private final Path thumbs;
  private final boolean writable;

  private final Verified verified = new Verified();

  /** Folders whose names are known to outlive a power cut. */
  private final Set<Path> durable = ConcurrentHashMap.newKeySet();

  /** Images below a workspace folder; one that may be written is tidied first. */
  public FolderBlobs(Path workspace, boolean writable) {
    this.blobs = workspace.resolve("blobs");
    this.thumbs = workspace.resolve("thumbs");
    this.writable = writable;
    if (writable) {
      tidy();
    }
  }

  /** What makes small pictures of images that lie elsewhere, as this place does of its own. */
  public static Thumbnailer thumbnailer() {
    return Thumbnails::of;
  }

  private void tidy() {
    try {
      DurableFiles.createFolders(growing());
      DurableFiles.createFolders(thumbs);
      DurableFiles.syncFolder(DurableFiles.parent(blobs));
      try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(growing())) {
        for (Path leftover : leftovers) {
          Files.deleteIfExists(leftover);
        }
      }
    } catch (IOException e) {
      throw Failures.of(e, blobs);
    }
  }

  @Override
  public Sink open() {
    if (!writable) {
      throw new StoreFailure(Kind.READ_ONLY, blobs + " is open for reading only", null);
    }
    try {
      return new GrowingBlob();
    } catch (IOException e) {
      throw Failures.of(e, blobs);
    }
  }

  /**
   * Gives a whole and synced file its name; equal content that is there already stays instead. A
   * file of that name that holds something else gives way.
   */
  private void take(Path whole, StoredImage image) throws IOException {
    Path file = file(image.sha256());
    Path folder = DurableFiles.parent(file);
    keepName(folder);
    if (Files.exists(file) && verified.isWhole(file, image.sha256())) {
      Files.delete(whole);
      DurableFiles.syncFolder(folder);
    } else {
      DurableFiles.move(whole, file);
      verified.trust(file, image.sha256());
    }
  }

  /**
   * A folder that is there may have been made a moment ago by another thread, or by a program that
   * was killed, and its name not be synced yet.
   */
  private void keepName(Path folder) throws IOException {
    if (!durable.contains(folder)) {
      DurableFiles.createFolders(folder);
      DurableFiles.syncFolder(blobs);
      durable.add(folder);
    }
  }

  @Override
  public InputStream read(Sha256 sha256) {
    Path file = file(sha256);
    try {
      check(file, sha256);
      return Files.newInputStream(file);
    } catch (NoSuchFileException e) {
      throw new StoreFailure(Kind.MISSING, file + " is not there", e);
    } catch (IOException e) {
      throw Failures.of(e, file);
    }
  }

  @Override
  public Optional<Long> size(Sha256 sha256) {
    Path file = file(sha256);
    try {
      return Optional.of(Files.size(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw Failures.of(e, file);
    }
  }

  @Override
  public Optional<byte[]> thumbnail(Sha256 sha256) {
    Path kept = thumbs.resolve(sha256.hex().substring(0, 2)).resolve(sha256.hex() + ".png");
    try {
      if (Files.exists(kept)) {
        return Optional.of(Files.readAllBytes(kept));
      }
    } catch (IOException e) {
      throw Failures.of(e, kept);
    }
    Optional<byte[]> made = makeThumbnail(sha256);
    made.ifPresent(png -> keep(kept, png));
    return made;
  }

  /**
   * Of whole images alone, so that a thumbnail which is kept shows what was stored, whatever has
   * become of the image since.
   */
  private Optional<byte[]> makeThumbnail(Sha256 sha256) {
    Path file = file(sha256);
    try {
      check(file, sha256);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw Failures.of(e, file);
    }
    return Thumbnails.of(file);
  }

  private void check(Path file, Sha256 sha256) throws IOException {
    if (!verified.isWhole(file, sha256)) {
      throw new StoreFailure(Kind.CHANGED, file + " is not what its name says", null);
    }
  }

  /** A thumbnail that cannot be kept is made again next time; nobody need hear of it. */
  private void keep(Path file, byte[] png) {
    if (!writable) {
      return;
    }
    try {
      DurableFiles.createFolders(DurableFiles.parent(file));
      DurableFiles.replace(file, png);
    } catch (IOException e) {
      System.getLogger(FolderBlobs.class.getName())
          .log(System.Logger.Level.DEBUG, "A thumbnail was not kept", e);
    }
  }

  private Path growing() {
    return blobs.resolve("tmp");
  }

  private Path file(Sha256 sha256) {
    return blobs.resolve(sha256.hex().substring(0, 2)).resolve(sha256.hex());
  }

  /**
   * An image that is coming in: hashed while it is written, so that it is never read again. A write
   * that the disk refuses ends as a {@link StoreFailure}, which tells it from a failure of the
   * source.
   */
  private final class GrowingBlob extends Blobs.Sink {
    private final Path file;
    private final FileChannel out;
    private final MessageDigest digest = Sha256.digest();
    private long bytes;
    private boolean open = true;

    GrowingBlob() throws IOException {
      this.file = growing().resolve(UUID.randomUUID().toString());
      DurableFiles.create(file);
      this.out = FileChannel.open(file, StandardOpenOption.WRITE);
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) {
      checkOpen();
      try {
        ByteBuffer left = ByteBuffer.wrap(source, offset, length);
        while (left.hasRemaining()) {
          out.write(left);
        }
      } catch (IOException e) {
        throw Failures.of(e, file);
      }
      digest.update(source, offset, length);
      bytes += length;
    }

    @Override
    public StoredImage keep() {
      checkOpen();
      try {
        out.force(true);
        out.close();
        StoredImage image = new StoredImage(Sha256.of(digest), bytes);
        take(file, image);
        open = false;
        return image;
      } catch (IOException e) {
        throw Failures.of(e, file);
      } finally {
        close();
      }
    }

    private void checkOpen() {
      if (!open) {
        throw new IllegalStateException("The image has ended");
      }
    }

    @Override
    public void close() {
      if (open) {
        open = false;
        try (out) {
          Files.deleteIfExists(file);
        } catch (IOException e) {
          System.getLogger(GrowingBlob.class.getName())
              .log(System.Logger.Level.WARNING, "A part of an image stays until the next start", e);
        }
      }
    }
  }
}
