package assay.exchange.bundle;

import assay.attempt.Review;
import assay.attempt.Sha256;
import assay.exchange.bundle.file.OwnerFile;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The reviews of an open bundle: those that came with it, and those that are given now, which are
 * kept in a file beside it, or in another folder where that one may not be written. Each is on disk
 * when {@link #add} returns. Safe for many threads.
 */
final class ReviewsBeside {
  private final List<Path> places;
  private final Sha256 bundle;
  private final Reviews all;
  private final List<Review> own = new ArrayList<>();

  /**
   * Reviews of a bundle; those that lie beside it from before are read.
   *
   * @param places where the file may lie, the first that will do is taken
   * @param all those that came with the bundle
   */
  ReviewsBeside(List<Path> places, Sha256 bundle, Reviews all) {
    this.places = List.copyOf(places);
    this.bundle = bundle;
    this.all = all;
    places.forEach(this::readAgain);
  }

  /** A file of another bundle, or one that is damaged, is left as it is and not written to. */
  private void readAgain(Path file) {
    if (!Files.isRegularFile(file)) {
      return;
    }
    try {
      ReviewFile known = ReviewFile.read(file);
      if (known.bundle().equals(bundle)) {
        known.reviews().stream().filter(all::add).forEach(own::add);
      }
    } catch (IOException e) {
      System.getLogger(ReviewsBeside.class.getName())
          .log(
              System.Logger.Level.WARNING,
              "Reviews beside the bundle cannot be read: {0}",
              e.getMessage());
    }
  }

  /** All, those that came with it and those that were given here. */
  Reviews all() {
    return all;
  }

  /** Those that were given here, to be sent back. */
  synchronized ReviewFile own() {
    return new ReviewFile(bundle, own);
  }

  /**
   * Keeps a review.
   *
   * @throws StoreFailure if no place takes it; it is not kept then
   */
  synchronized void add(Review review) {
    List<Review> more = new ArrayList<>(own);
    more.add(review);
    write(new ReviewFile(bundle, more).text());
    own.add(review);
    all.add(review);
  }

  private void write(String text) {
    StoreFailure last = new StoreFailure(Kind.READ_ONLY, "There is no place for reviews", null);
    for (Path place : places) {
      try {
        if (isOurs(place)) {
          replace(place, text);
          return;
        }
      } catch (FileSystemException e) {
        last = new StoreFailure(Kind.READ_ONLY, place + " cannot be written", e);
      } catch (IOException e) {
        last = new StoreFailure(Kind.DISK_FULL, place + " cannot be written", e);
      }
    }
    throw last;
  }

  private boolean isOurs(Path place) {
    try {
      return !Files.exists(place) || ReviewFile.read(place).bundle().equals(bundle);
    } catch (IOException e) {
      return false;
    }
  }

  /** Written beside, for its owner only, synced, then put in its place. */
  private static void replace(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    OwnerFile.create(part);
    try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(
        part,
        file,
        java.nio.file.StandardCopyOption.ATOMIC_MOVE,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }
}
