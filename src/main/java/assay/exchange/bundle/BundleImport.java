package assay.exchange.bundle;

import assay.attempt.Review;
import assay.attempt.Session;
import assay.attempt.Sha256;
import assay.exchange.bundle.ImportStep.Phase;
import assay.exchange.bundle.file.BundleRefused;
import assay.exchange.bundle.file.BundleRefused.Reason;
import assay.exchange.bundle.file.SealState;
import assay.run.Blobs;
import assay.run.Cancellation;
import assay.run.StoreFailure;
import assay.run.bundle.Archive;
import assay.run.bundle.Batch;
import assay.run.bundle.KeptSweep;
import assay.run.bundle.Origin;
import assay.run.bundle.Taken;
import assay.run.bundle.Whole;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Takes a bundle into a workspace. The same one twice is one; what is here already stays as it is.
 *
 * <ol>
 *   <li>Every image is compared with its hash; if one is wrong, nothing is taken.
 *   <li>Locks, so that nothing locked can be sent meanwhile; sessions and runs; sweeps.
 *   <li>Attempts, some at a time: their images first, then their rows in one transaction.
 *   <li>Reviews.
 * </ol>
 *
 * <p>One that is cancelled or killed between can be taken again, and goes on.
 */
public final class BundleImport {
  private static final int BATCH = 100;

  private final Archive archive;
  private final Blobs blobs;

  /** Into the workspace of these. */
  public BundleImport(Archive archive, Blobs blobs) {
    this.archive = archive;
    this.blobs = blobs;
  }

  /**
   * Takes a bundle. Blocks.
   *
   * @param progress is told how far it is, again and again, on this thread
   * @throws BundleRefused if an image is not what its hash says; nothing was taken
   * @throws CancellationException if it was cancelled; what was taken until then stays, and that is
   *     nothing unless {@link Phase#TAKING} was told
   * @throws StoreFailure if the workspace cannot take it; the same
   * @throws IOException if the bundle cannot be read
   */
  public Taken take(OpenBundle bundle, Consumer<ImportStep> progress, Cancellation cancellation)
      throws IOException, BundleRefused {
    long all = bundle.imageBytes();
    SealState seal =
        bundle.check(
            bytes -> progress.accept(new ImportStep(Phase.COMPARING, bytes, all)), cancellation);
    stopIf(cancellation);
    if (!seal.isWhole()) {
      throw new BundleRefused(Reason.SEAL_BROKEN, String.join(", ", seal.broken()));
    }
    return new Pass(bundle, progress, cancellation).take();
  }

  private static List<AttemptIndex.Entry> oldestFirst(Contents contents) {
    List<AttemptIndex.Entry> all = new ArrayList<>();
    for (Session session : contents.sessions()) {
      List<AttemptIndex.Entry> newestFirst = contents.index().of(session.id()).toList();
      List<AttemptIndex.Entry> oldestFirst = new ArrayList<>(newestFirst);
      Collections.reverse(oldestFirst);
      all.addAll(oldestFirst);
    }
    return all;
  }

  private static void stopIf(Cancellation cancellation) {
    if (cancellation.isCancelled()) {
      throw new CancellationException("It was cancelled");
    }
  }

  /** One taking of one bundle, which was found whole. */
  private final class Pass {
    private final OpenBundle bundle;
    private final Consumer<ImportStep> progress;
    private final Cancellation cancellation;
    private final Origin origin;
    private final List<AttemptIndex.Entry> all;
    private long done;

    Pass(OpenBundle bundle, Consumer<ImportStep> progress, Cancellation cancellation) {
      this.bundle = bundle;
      this.progress = progress;
      this.cancellation = cancellation;
      this.origin = bundle.origin();
      this.all = oldestFirst(bundle.contents());
    }

    Taken take() throws IOException {
      tell();
      Contents contents = bundle.contents();
      Taken taken =
          archive.take(
              origin, Batch.ofFrame(contents.sessions(), contents.runs(), contents.locks()));
      for (SweepIndex.Entry entry : contents.sweeps().all()) {
        stopIf(cancellation);
        taken = taken.plus(take(bundle.keptSweeps().kept(entry)));
      }
      List<Review> reviews = new ArrayList<>();
      for (int from = 0; from < all.size(); from += BATCH) {
        stopIf(cancellation);
        taken = taken.plus(take(all.subList(from, Math.min(from + BATCH, all.size())), reviews));
      }
      stopIf(cancellation);
      return taken.plus(archive.take(origin, Batch.ofReviews(reviews)));
    }

    private Taken take(KeptSweep sweep) throws IOException {
      ImageList images = new ImageList();
      sweep.sweep().cells().forEach(cell -> images.add(cell.setting().planned().tested(), false));
      Set<Sha256> absent = new LinkedHashSet<>();
      takeImages(images.free().keySet(), absent);
      return archive.take(origin, sweep, List.copyOf(absent));
    }

    private void tell() {
      progress.accept(new ImportStep(Phase.TAKING, done, all.size()));
    }

    /** Where it is cancelled, the attempts whose images are here already are taken still. */
    private Taken take(List<AttemptIndex.Entry> entries, List<Review> reviews) throws IOException {
      List<Whole> attempts = new ArrayList<>();
      Set<Sha256> absent = new LinkedHashSet<>();
      for (AttemptIndex.Entry entry : entries) {
        if (cancellation.isCancelled()) {
          break;
        }
        if (entry.group() != null) {
          Whole whole = bundle.whole(entry.id());
          attempts.add(whole);
          takeImages(ImageList.of(whole).keySet(), absent);
          reviews.addAll(bundle.log().reviewsOf(entry.id()));
        }
        done++;
        tell();
      }
      return archive.take(origin, Batch.ofAttempts(attempts, List.copyOf(absent)));
    }

    private void takeImages(Set<Sha256> images, Set<Sha256> absent) throws IOException {
      for (Sha256 image : images) {
        if (blobs.size(image).isPresent()) {
          continue;
        }
        if (bundle.blobs().size(image).isEmpty()) {
          absent.add(image);
          continue;
        }
        try (InputStream in = bundle.blobs().read(image);
            Blobs.Sink sink = blobs.open()) {
          in.transferTo(sink);
          sink.keep();
        }
      }
    }
  }
}
