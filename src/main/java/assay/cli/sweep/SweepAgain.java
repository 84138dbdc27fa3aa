package assay.cli.sweep;

import assay.attempt.Session;
import assay.cli.print.ExitCodes;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepResults;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says again what came of a sweep that is stored. Sends and writes nothing into the workspace. */
public final class SweepAgain {
  private final SweepBench bench;
  private final Wishes wishes;

  /** Says it with these. */
  public SweepAgain(SweepBench bench, Wishes wishes) {
    this.bench = bench;
    this.wishes = wishes;
  }

  /**
   * Says what came of the sweep of that number, and judges it by the gate that is wished for.
   *
   * @param number null for the newest of the session
   * @return the exit code
   */
  public int tell(Session session, @Nullable Integer number) {
    Optional<Sweep> found = find(session, number);
    if (number == null && found.isEmpty()) {
      bench.console().problem("cli.sweep.none");
    }
    return found
        .flatMap(sweep -> bench.sweeps().resultsOf(sweep.head().id()))
        .map(results -> tell(session, results))
        .orElse(ExitCodes.WRONG_USE);
  }

  private Optional<Sweep> find(Session session, @Nullable Integer number) {
    return number == null
        ? bench.sweeps().log().ofSession(session.id()).stream().findFirst()
        : new SweepSessions(bench.desk(), bench.console())
            .sweep(bench.sweeps().log(), session, number);
  }

  private int tell(Session session, SweepResults results) {
    Sweep.Head head = results.sweep().head();
    if (!wishes.voice().onlyTheEnd()) {
      bench
          .console()
          .say("cli.report.of", head.number(), head.name(), session.name(), results.begun());
    }
    return new SweepEnding(bench, wishes).tell(session, results, endOf(results));
  }

  /** One that is under way, or was paused, is no more than incomplete to whoever reads it. */
  private static SweepEnd endOf(SweepResults results) {
    SweepEnd end = results.sweep().end();
    return end == null || end == SweepEnd.PAUSED || end == SweepEnd.CANCELLED
        ? SweepEnd.INCOMPLETE
        : end;
  }
}
