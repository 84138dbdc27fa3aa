package assay.cli.sweep;

import assay.attempt.Session;
import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import assay.cli.print.Objections;
import assay.cli.sweep.SweepBench.Registration;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepListener;
import assay.run.sweep.work.Started;
import assay.run.sweep.work.SweepHandle;
import java.util.function.Function;

/** Starts a sweep, stays with it until its end, and says what came of it. */
final class SweepWatch {
  private final SweepBench bench;
  private final Console console;
  private final Wishes wishes;

  SweepWatch(SweepBench bench, Wishes wishes) {
    this.bench = bench;
    this.console = bench.console();
    this.wishes = wishes;
  }

  /**
   * Does all of it.
   *
   * @param start starts it, or goes on with it
   * @return the exit code
   */
  @SuppressWarnings("try")
  int over(Session session, Function<SweepListener, Started> start) {
    Progress progress = new Progress(console, bench.desk().clock());
    SweepStopper stopper = new SweepStopper(console);
    SweepListener told = wishes.voice().onlyTheEnd() ? new SweepListener() {} : progress;
    try (Registration registered = bench.stops().on(stopper::first, stopper::further)) {
      return switch (start.apply(told)) {
        case Started.Begun begun -> {
          stopper.watch(begun.handle());
          progress.of(begun.handle());
          yield toItsEnd(session, begun.handle(), progress);
        }
        case Started.Refused refused -> {
          refused.objections().forEach(against -> Objections.tell(against, console));
          yield ExitCodes.WRONG_USE;
        }
        case Started.NoPrice price -> refuse("cli.sweep.no-price", price.model());
        case Started.NoBatches batches -> refuse("sweep.problem.no-batches", batches.endpoint());
        case Started.StepsInBatches steps -> refuse("sweep.problem.steps-in-batches");
        case Started.NothingLeft nothing -> refuse("sweep.problem.nothing-left");
        case Started.UnderWay underWay -> refuse("sweep.problem.under-way");
        case Started.OtherAxes other -> refuse("cli.sweep.other-axes");
        case Started.AfterBlock after -> refuse("sweep.problem.after-block");
        case Started.CameIn came -> refuse("sweep.problem.came-in");
        case Started.OtherWay other -> refuse("sweep.problem.other-way");
      };
    }
  }

  private int refuse(String key, Object... about) {
    console.problem(key, about);
    return ExitCodes.WRONG_USE;
  }

  private int toItsEnd(Session session, SweepHandle handle, Progress progress) {
    SweepEnd end = handle.await();
    progress.end();
    return new SweepEnding(bench, wishes).tell(session, handle, end);
  }
}
