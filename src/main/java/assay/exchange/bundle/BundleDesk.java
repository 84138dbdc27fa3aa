package assay.exchange.bundle;

import assay.exchange.bundle.BundleWriter.Wishes;
import assay.exchange.bundle.BundleWriter.Written;
import assay.exchange.bundle.file.BundleRefused;
import assay.exchange.bundle.file.SigningKey;
import assay.run.AttemptLog;
import assay.run.Cancellation;
import assay.run.bundle.Retention;
import assay.run.bundle.Retention.Archived;
import assay.run.bundle.Taken;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * All that an open workspace does with bundles, for windows and commands. Everything blocks; safe
 * for many threads.
 */
public final class BundleDesk {
  private final BundleSource source;
  private final BundleWriter writer;
  private final Surroundings surroundings;

  /**
   * What stands around.
   *
   * @param retention lets sessions go
   * @param tools reads what lies in bundles
   * @param keys the folder of the user's signing key, outside of every workspace
   * @param clock what time it is
   * @param program the version of the program
   * @param underWay whether a sweep is under way here
   */
  public record Surroundings(
      Retention retention,
      OpenBundle.Tools tools,
      Path keys,
      Clock clock,
      String program,
      Predicate<UUID> underWay) {}

  /** The bundles of a workspace. */
  public BundleDesk(BundleSource source, Surroundings surroundings) {
    this.source = source;
    this.surroundings = surroundings;
    this.writer = new BundleWriter(source, surroundings.clock(), surroundings.program());
  }

  /** What goes out of the workspace. */
  public BundleSource source() {
    return source;
  }

  /** The attempts that may be picked. */
  public AttemptLog log() {
    return source.log();
  }

  /** As {@link BundleWriter#preview}. */
  public BundlePreview preview(Picked picked, LongConsumer progress, Cancellation cancellation) {
    return writer.preview(picked, progress, cancellation);
  }

  /** As {@link BundleWriter#write}. */
  public Written write(
      Picked picked, Path target, Wishes wishes, LongConsumer progress, Cancellation cancellation)
      throws IOException {
    return writer.write(picked, target, wishes, progress, cancellation);
  }

  /** As {@link BundleImport#take}. */
  public Taken take(OpenBundle bundle, Consumer<ImportStep> progress, Cancellation cancellation)
      throws IOException, BundleRefused {
    return new BundleImport(source.archive(), source.blobs()).take(bundle, progress, cancellation);
  }

  /** As {@link ReviewMerge#into}. */
  public ReviewMerge merge(ReviewFile file) {
    return ReviewMerge.into(source.log(), file);
  }

  /** As {@link SessionArchiver#archive}, signed if there is a key. */
  public Archived archive(UUID session, Path file, LongConsumer progress, Cancellation cancellation)
      throws IOException {
    return new SessionArchiver(
            source, writer, surroundings.retention(), surroundings.tools(), surroundings.underWay())
        .archive(session, file, signingKey().orElse(null), progress, cancellation);
  }

  /** Opens a bundle, as {@link OpenBundle#open}. */
  public OpenBundle open(Path file) throws IOException, BundleRefused {
    return OpenBundle.open(file, surroundings.tools());
  }

  /**
   * The key with which the user signs; empty if none was made.
   *
   * @throws IOException if it is there and cannot be read
   */
  public Optional<SigningKey> signingKey() throws IOException {
    return SigningKey.load(surroundings.keys());
  }

  /** Makes the key with which the user signs, as {@link SigningKey#create}. */
  public SigningKey createSigningKey() throws IOException {
    return SigningKey.create(surroundings.keys());
  }
}
