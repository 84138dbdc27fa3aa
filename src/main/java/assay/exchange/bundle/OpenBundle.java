package assay.exchange.bundle;

import assay.exchange.bundle.file.BundleFile;
import assay.exchange.bundle.file.BundleRefused;
import assay.exchange.bundle.file.Limits;
import assay.exchange.bundle.file.Manifest;
import assay.exchange.bundle.file.SealState;
import assay.run.AttemptLog;
import assay.run.Blobs;
import assay.run.BodyReader;
import assay.run.Cancellation;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import assay.run.Thumbnailer;
import assay.run.bundle.Origin;
import assay.run.bundle.Whole;
import assay.run.sweep.SweepLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * A bundle that is looked at from its own file, without import. It never changes; verdicts are kept
 * beside it. Needs no network and no key. Safe for many threads.
 */
public final class OpenBundle implements AutoCloseable {
  private final Path path;
  private final BundleFile file;
  private final Contents contents;
  private final AttemptLines lines;
  private final ReviewsBeside beside;
  private final Tools tools;
  private final BundledBlobs blobs;
  private final BundledSweeps sweeps;

  /**
   * What reads what lies in a bundle.
   *
   * @param reader reads bodies again
   * @param thumbnailer makes small pictures
   * @param reviews the folder in which reviews are kept if they cannot be kept beside the bundle
   */
  public record Tools(BodyReader reader, Thumbnailer thumbnailer, Path reviews) {}

  private OpenBundle(Path path, BundleFile file, Contents contents, Tools tools) {
    this.path = path;
    this.file = file;
    this.contents = contents;
    this.tools = tools;
    this.lines = new AttemptLines(file);
    this.sweeps = new BundledSweeps(contents, file);
    this.blobs = new BundledBlobs(file, tools.thumbnailer());
    this.beside = new ReviewsBeside(places(path, file, tools), file.name(), contents.reviews());
  }

  private static List<Path> places(Path path, BundleFile file, Tools tools) {
    return List.of(
        path.resolveSibling(path.getFileName() + "." + ReviewFile.EXTENSION),
        tools.reviews().resolve(file.name().hex() + "." + ReviewFile.EXTENSION));
  }

  /**
   * Opens a bundle. Everything but its images is checked when this returns; those are checked one
   * by one before they are shown, and all by {@link #check}.
   *
   * @throws BundleRefused if it is none, or not whole; nothing was decoded or written then
   * @throws IOException if the file cannot be read
   */
  public static OpenBundle open(Path path, Tools tools) throws IOException, BundleRefused {
    return open(path, tools, Limits.USUAL);
  }

  static OpenBundle open(Path path, Tools tools, Limits limits) throws IOException, BundleRefused {
    Path absolute = path.toAbsolutePath();
    BundleFile file = BundleFile.open(absolute, limits);
    boolean opened = false;
    try {
      Contents contents = new ContentsReader(file, limits).read();
      OpenBundle bundle = new OpenBundle(absolute, file, contents, tools);
      opened = true;
      return bundle;
    } finally {
      if (!opened) {
        file.close();
      }
    }
  }

  /** Where it lies. */
  public Path path() {
    return path;
  }

  /** What it says of itself. */
  public Manifest manifest() {
    return file.manifest();
  }

  /** What is known of its seal by now. */
  public SealState seal() {
    return file.seal();
  }

  /**
   * Looks at every image. Blocks.
   *
   * @param progress is told how many bytes were read
   * @throws IOException if the file cannot be read
   */
  public SealState check(LongConsumer progress, Cancellation cancellation) throws IOException {
    return file.check(progress, cancellation);
  }

  /** How many images it holds. */
  public int images() {
    return file.blobs().size();
  }

  /** How many bytes all members have that {@link #check} reads. */
  public long imageBytes() {
    return manifest().members().stream().mapToLong(Manifest.Member::bytes).sum();
  }

  /** Its attempts. Reviews may be added; whatever else would be written is refused. */
  public AttemptLog log() {
    return new BundledLog(contents, lines, beside, tools.reader());
  }

  /** Its sweeps, which are for reading. */
  public SweepLog sweeps() {
    return sweeps;
  }

  /** Whether it holds any sweep. */
  public boolean hasSweeps() {
    return !sweeps.all().isEmpty();
  }

  /** Where the sweeps are, with all that it has of each. */
  BundledSweeps keptSweeps() {
    return sweeps;
  }

  /** Its images. */
  public Blobs blobs() {
    return blobs;
  }

  /** The reviews that were given here, to be sent back to where it came from. */
  public ReviewFile reviews() {
    return beside.own();
  }

  /** By what attempts that come from it are known to come from it. */
  public Origin origin() {
    Manifest manifest = file.manifest();
    return new Origin(
        file.name(), manifest.createdAt(), manifest.redactions().prompts(), file.seal().signer());
  }

  Contents contents() {
    return contents;
  }

  /** An attempt with all that was sent and came. */
  Whole whole(UUID attempt) {
    return contents
        .index()
        .find(attempt)
        .map(entry -> lines.read(entry).whole(tools.reader()))
        .orElseThrow(() -> new StoreFailure(Kind.MISSING, "No attempt " + attempt, null));
  }

  /** Lets the file go. */
  @Override
  public void close() {
    file.close();
  }
}
