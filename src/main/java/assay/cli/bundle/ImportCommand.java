package assay.cli.bundle;

import assay.attempt.Review;
import assay.cli.print.Console;
import assay.exchange.bundle.OpenBundle;
import assay.exchange.bundle.ReviewFile;
import assay.exchange.bundle.ReviewFile.NoReviewFile;
import assay.exchange.bundle.ReviewMerge;
import assay.exchange.bundle.file.BundleRefused;
import assay.exchange.intake.IntakeFormat;
import assay.exchange.intake.IntakeFormats;
import assay.run.Cancellation;
import assay.run.bundle.Taken;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code assay import}: takes a bundle in, merges reviews of one that came back, or makes plans of
 * the cases in a file of another tool. What a file is, stands in it.
 */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "${bundle:import.about}",
    footer = "${bundle:import.footer}")
public final class ImportCommand implements Callable<Integer> {
  private static final String BUNDLE = "assay";

  private final Console console;
  private final Bundles bundles;
  private final Stopping stopping;
  private final Clock clock;

  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "import.file")
  private @Nullable Path file;

  @Option(names = "--to", paramLabel = "FOLDER", descriptionKey = "import.to")
  private @Nullable Path to;

  @Option(names = "--json", descriptionKey = "import.json")
  private boolean json;

  @Option(names = "--workspace", paramLabel = "DIR", descriptionKey = "workspace")
  private @Nullable Path workspace;

  /**
   * The command over these.
   *
   * @param stopping how it is asked to stop
   * @param clock by which it says how far it is
   */
  public ImportCommand(Console console, Bundles bundles, Stopping stopping, Clock clock) {
    this.console = console;
    this.bundles = bundles;
    this.stopping = stopping;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Path from = Objects.requireNonNull(file);
    try {
      Optional<IntakeFormat> cases = formatOfCases(from);
      if (cases.isPresent()) {
        return new CaseImport(console, bundles, Optional.ofNullable(workspace), json)
            .take(from, cases.get(), to);
      }
      if (to != null || json) {
        console.problem("cli.import.no-cases", Refusals.name(from));
        return Refusals.WRONG_USE;
      }
      return isNamed(from, ReviewFile.EXTENSION) ? merge(from) : take(from);
    } catch (BundleRefused e) {
      return Refusals.refused(e, console);
    } catch (NoReviewFile e) {
      return Refusals.noReviews(e, from, console);
    } catch (IOException e) {
      return Refusals.unreadable(from, console);
    }
  }

  /** Bundles and reviews are told by what they are called, and bundles by how they begin, too. */
  private static Optional<IntakeFormat> formatOfCases(Path from) throws IOException {
    boolean other = isNamed(from, ReviewFile.EXTENSION) || isNamed(from, BUNDLE);
    return other ? Optional.empty() : IntakeFormats.of(from);
  }

  private static boolean isNamed(Path file, String extension) {
    return Refusals.name(file).endsWith("." + extension);
  }

  /** The file is looked at before the workspace is opened. */
  @SuppressWarnings("try")
  private int take(Path from) throws IOException, BundleRefused {
    Cancellation cancellation = new Cancellation();
    ImportLines lines = new ImportLines(console, clock);
    try (OpenBundle bundle = OpenBundle.open(from, bundles.tools());
        Bundles.Open open = bundles.open(Optional.ofNullable(workspace), Bundles.Use.TAKE);
        Stopping.Registration registered = stopping.onStop(cancellation::cancel)) {
      print(from, open.bundles().take(bundle, lines, cancellation));
      return Refusals.DONE;
    } catch (CancellationException e) {
      console.problem(
          lines.isTaking() ? "import.stopped" : "import.stopped.nothing", Refusals.name(from));
      return Refusals.FAILED;
    }
  }

  private void print(Path from, Taken taken) {
    console.say(
        "bundle.taken",
        Refusals.name(from),
        taken.attempts(),
        taken.known(),
        taken.reviews(),
        taken.locks());
    if (taken.sweeps() > 0) {
      console.say("bundle.taken.sweeps", taken.sweeps());
    }
    if (taken.differing() > 0) {
      console.problem("bundle.taken.differing", taken.differing());
    }
  }

  private int merge(Path from) throws IOException {
    ReviewFile reviews = ReviewFile.read(from);
    try (Bundles.Open open = bundles.open(Optional.ofNullable(workspace), Bundles.Use.TAKE)) {
      ReviewMerge merged = open.bundles().merge(reviews);
      console.say(
          "bundle.merged",
          Refusals.name(from),
          merged.added(),
          merged.known(),
          merged.strangers(),
          merged.conflicts().size());
      merged.conflicts().forEach(this::print);
      return Refusals.DONE;
    }
  }

  private void print(ReviewMerge.Conflict conflict) {
    console.line("  " + conflict.attempt());
    for (Review review : conflict.latest()) {
      String author =
          review.author().isEmpty()
              ? console.texts().of("inspector.verdict.owner")
              : review.author();
      String verdict = console.texts().of("verdict." + review.verdict());
      console.line(
          "    " + console.texts().of("inspector.verdict.other", author, verdict, review.at()));
    }
  }
}
