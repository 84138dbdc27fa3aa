package assay;

import assay.exchange.bundle.BundleDesk;
import assay.exchange.bundle.ImportStep;
import assay.exchange.bundle.ImportStep.Phase;
import assay.exchange.bundle.OpenBundle;
import assay.exchange.bundle.ReviewFile;
import assay.exchange.bundle.ReviewFile.NoReviewFile;
import assay.exchange.bundle.ReviewMerge;
import assay.exchange.bundle.file.BundleRefused;
import assay.run.Cancellation;
import assay.run.bundle.Taken;
import assay.text.Texts;
import assay.ui.FxThread;
import assay.ui.ProgressModel;
import assay.ui.shell.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Imports bundles and reviews into the workspace of a window. The status bar says how far it is and
 * cancels it; so does the window when it closes.
 */
final class BundleImports {
  private static final long BETWEEN_MILLIS = 100;
  private static final double MEGABYTE = 1_000_000;

  private final Shell shell;
  private final BundleDesk bundles;
  private final Clock clock;
  private final Texts texts;

  BundleImports(Shell shell, BundleDesk bundles, Clock clock) {
    this.shell = shell;
    this.bundles = bundles;
    this.clock = clock;
    this.texts = shell.tools().texts();
  }

  /** Whether a file is called as a bundle or as reviews of one. */
  static boolean isForIt(Path file) {
    String name = name(file).toLowerCase(Locale.ROOT);
    return name.endsWith(".assay") || name.matches(".*\\.reviews[^.]*\\.jsonl");
  }

  /** A bundle, or reviews of one that came back: the file says which. On the screen's thread. */
  void take(Path file) {
    boolean reviews = name(file).toLowerCase(Locale.ROOT).endsWith(".jsonl");
    Showing showing = new Showing(name(file));
    if (!reviews) {
      shell.onClose(showing.cancellation::cancel);
    }
    shell
        .tools()
        .background()
        .run(
            () -> reviews ? merge(file) : takeIn(file, showing),
            sentences -> {
              showing.end();
              sentences.forEach(shell.tools().notices()::warning);
              shell.controller().onWrittenElsewhere();
            },
            failure -> {
              showing.end();
              shell.tools().background().fail(failure);
            });
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private List<String> takeIn(Path file, Showing showing) {
    String name = name(file);
    try (OpenBundle bundle = bundles.open(file)) {
      Taken taken = bundles.take(bundle, showing, showing.cancellation);
      String sentence =
          texts.of(
              "bundle.taken",
              name,
              taken.attempts(),
              taken.known(),
              taken.reviews(),
              taken.locks());
      return Stream.of(
              sentence,
              taken.sweeps() == 0 ? "" : texts.of("bundle.taken.sweeps", taken.sweeps()),
              taken.differing() == 0 ? "" : texts.of("bundle.taken.differing", taken.differing()))
          .filter(words -> !words.isEmpty())
          .toList();
    } catch (CancellationException e) {
      return List.of(texts.of(showing.taking ? "import.stopped" : "import.stopped.nothing", name));
    } catch (BundleRefused e) {
      return List.of(BundleWindows.refused(e, texts));
    } catch (IOException e) {
      return List.of(texts.of("bundle.unreadable", name));
    }
  }

  private List<String> merge(Path file) {
    String name = name(file);
    try {
      ReviewMerge merged = bundles.merge(ReviewFile.read(file));
      return List.of(
          texts.of(
              "bundle.merged",
              name,
              merged.added(),
              merged.known(),
              merged.strangers(),
              merged.conflicts().size()));
    } catch (NoReviewFile e) {
      return List.of(texts.of("bundle.no-reviews." + e.reason(), name, e.line()));
    } catch (IOException e) {
      return List.of(texts.of("bundle.unreadable", name));
    }
  }

  /** One import in the status bar. Steps come on its own thread. */
  private final class Showing implements Consumer<ImportStep> {
    private final Cancellation cancellation = new Cancellation();
    private final Runnable cancel = cancellation::cancel;
    private final FxThread screen = new FxThread();
    private final String label;
    private long last;
    private boolean ended;
    private volatile boolean taking;

    Showing(String name) {
      this.label = texts.of("import.running", name);
    }

    @Override
    public void accept(ImportStep step) {
      taking = step.phase() == Phase.TAKING;
      long now = clock.millis();
      if (now - last >= BETWEEN_MILLIS) {
        last = now;
        screen.execute(() -> show(step));
      }
    }

    private void show(ImportStep step) {
      if (!ended) {
        progress().show(label, words(step), step.fraction(), cancel);
      }
    }

    private String words(ImportStep step) {
      return step.phase() == Phase.TAKING
          ? texts.of("import.taking", step.done(), step.of())
          : texts.of("import.comparing", megabytes(step.done()), megabytes(step.of()));
    }

    /** Something else may be shown by now, such as a run. */
    void end() {
      ended = true;
      if (isMine(progress().cancelProperty().get())) {
        progress().clear();
      }
    }

    @SuppressWarnings("ReferenceEquality") // which of two ways to cancel it is, not what it does
    private boolean isMine(@Nullable Runnable shown) {
      return shown == cancel;
    }

    private ProgressModel progress() {
      return shell.tools().progress();
    }
  }

  private static double megabytes(long bytes) {
    return Math.round(bytes / MEGABYTE * 10) / 10.0;
  }
}
