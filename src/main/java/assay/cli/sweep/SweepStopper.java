package assay.cli.sweep;

import assay.cli.print.Console;
import assay.run.sweep.work.SweepHandle;
import org.jspecify.annotations.Nullable;

/** Pauses the sweep under way when the user wishes it, and cancels it at the second time. */
final class SweepStopper {
  private final Console console;
  private @Nullable SweepHandle current;
  private int asked;

  SweepStopper(Console console) {
    this.console = console;
  }

  /** Watches over a sweep that has just been started. */
  synchronized void watch(SweepHandle sweep) {
    current = sweep;
    stop(sweep);
  }

  /** Lets what is under way come in. */
  void first() {
    console.problem("cli.sweep.pausing");
    ask(1);
  }

  /** Cuts what is under way. */
  void further() {
    console.problem("cli.sweep.cancelling");
    ask(2);
  }

  private synchronized void ask(int times) {
    asked = Math.max(asked, times);
    if (current != null) {
      stop(current);
    }
  }

  private void stop(SweepHandle sweep) {
    if (asked > 1) {
      sweep.cancel();
    } else if (asked == 1) {
      sweep.pause();
    }
  }
}
