package assay.cli.bundle;

import assay.cli.print.Console;
import assay.exchange.bundle.ImportStep;
import assay.exchange.bundle.ImportStep.Phase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Says how far an import is: a line a second, and none if it is quicker. For one thread. */
final class ImportLines implements Consumer<ImportStep> {
  private static final Duration BETWEEN = Duration.ofSeconds(1);
  private static final double MEGABYTE = 1_000_000;

  private final Console console;
  private final Clock clock;
  private Instant last;
  private boolean taking;

  ImportLines(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
    this.last = clock.instant();
  }

  @Override
  public void accept(ImportStep step) {
    taking = step.phase() == Phase.TAKING;
    Instant now = clock.instant();
    if (now.isBefore(last.plus(BETWEEN))) {
      return;
    }
    last = now;
    if (taking) {
      console.say("import.taking", step.done(), step.of());
    } else {
      console.say("import.comparing", megabytes(step.done()), megabytes(step.of()));
    }
  }

  /** Whether anything may have come in by now. */
  boolean isTaking() {
    return taking;
  }

  private static double megabytes(long bytes) {
    return Math.round(bytes / MEGABYTE * 10) / 10.0;
  }
}
