package assay.exchange.bundle;

import assay.attempt.Sha256;
import assay.exchange.bundle.BundleWriter.Wishes;
import assay.exchange.bundle.file.BundleRefused;
import assay.exchange.bundle.file.SealState;
import assay.exchange.bundle.file.SigningKey;
import assay.run.Cancellation;
import assay.run.StoreFailure;
import assay.run.bundle.KeptSweep;
import assay.run.bundle.Retention;
import assay.run.bundle.Retention.Archived;
import assay.run.bundle.Retention.Held;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lets a session leave the workspace for a bundle.
 *
 * <ol>
 *   <li>The bundle is written, with prompts, and synced.
 *   <li>It is opened again, and every image, every attempt and every sweep in it is compared; a key
 *       that stood in one is masked, and nothing else may differ.
 *   <li>Only then the session's rows go, in one transaction.
 * </ol>
 *
 * <p>Whatever fails before the third leaves the session as it was. The images stay until somebody
 * collects them.
 */
public final class SessionArchiver {
  private final BundleSource source;
  private final BundleWriter writer;
  private final Retention retention;
  private final OpenBundle.Tools tools;
  private final Predicate<UUID> underWay;

  /**
   * One for a workspace.
   *
   * @param tools with which the bundle is read again
   * @param underWay whether a sweep is under way here
   */
  public SessionArchiver(
      BundleSource source,
      BundleWriter writer,
      Retention retention,
      OpenBundle.Tools tools,
      Predicate<UUID> underWay) {
    this.underWay = underWay;
    this.source = source;
    this.writer = writer;
    this.retention = retention;
    this.tools = tools;
  }

  /**
   * Archives a session. Blocks.
   *
   * @param file where the bundle shall lie; never over another one
   * @param signer whoever signs it; null if nobody does
   * @param progress is told how many bytes were written
   * @throws FileAlreadyExistsException if there is a file
   * @throws IOException if the bundle cannot be written, or is not what the session is
   * @throws CancellationException if it was cancelled
   * @throws SweepGoesOn if a sweep is under way, or in a batch that has not ended; nothing was
   *     written
   * @throws IllegalStateException if something is under way in the session, or was added meanwhile
   * @throws StoreFailure if the workspace cannot do it
   */
  public Archived archive(
      UUID session,
      Path file,
      @Nullable SigningKey signer,
      LongConsumer progress,
      Cancellation cancellation)
      throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    List<UUID> sweeps = source.archive().sweeps(session);
    refuse(sweeps, underWay, false);
    refuse(retention.inBatches(session), sweep -> true, true);
    Picked all = Picked.ofSession(source.log(), session);
    writer.write(all, file, new Wishes(false, signer), progress, cancellation);
    verify(all, sweeps, file, cancellation);
    return retention.archive(session, hash(file), new Held(all.attempts().size(), sweeps.size()));
  }

  private void refuse(List<UUID> sweeps, Predicate<UUID> goesOn, boolean inBatch) {
    for (UUID sweep : sweeps) {
      if (goesOn.test(sweep)) {
        int number = source.archive().sweep(sweep).orElseThrow().sweep().head().number();
        throw new SweepGoesOn(number, inBatch);
      }
    }
  }

  private void verify(Picked all, List<UUID> sweeps, Path file, Cancellation cancellation)
      throws IOException {
    try (OpenBundle bundle = OpenBundle.open(file, tools)) {
      SealState seal = bundle.check(bytes -> {}, cancellation);
      if (!seal.isWhole() || bundle.contents().index().size() != all.attempts().size()) {
        throw new IOException(file + " is not what was written");
      }
      for (UUID id : all.attempts()) {
        if (cancellation.isCancelled()) {
          throw new CancellationException("It was cancelled");
        }
        AttemptLine kept = AttemptLine.of(bundle.whole(id));
        if (!kept.equals(source.line(source.whole(id)))
            || !bundle.log().reviewsOf(id).equals(source.reviewsOf(id))) {
          throw new IOException(file + " differs from the workspace in attempt " + id);
        }
      }
      verify(sweeps, bundle);
    } catch (BundleRefused e) {
      throw new IOException(file + " cannot be opened again", e);
    }
  }

  private void verify(List<UUID> sweeps, OpenBundle bundle) throws IOException {
    List<SweepIndex.Entry> there = bundle.keptSweeps().all();
    if (!there.stream().map(SweepIndex.Entry::id).toList().equals(sweeps)) {
      throw new IOException(bundle.path() + " does not hold the sweeps of the session");
    }
    SweepLines lines = new SweepLines(source.masking(), false);
    for (SweepIndex.Entry entry : there) {
      KeptSweep kept = source.archive().sweep(entry.id()).orElseThrow();
      if (!lines.of(bundle.keptSweeps().kept(entry)).toList().equals(lines.of(kept).toList())) {
        throw new IOException(bundle.path() + " differs from the workspace in " + entry.id());
      }
    }
  }

  private static Sha256 hash(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] part = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(part); count >= 0; count = in.read(part)) {
        digest.update(part, 0, count);
      }
    }
    return Sha256.of(digest);
  }
}
