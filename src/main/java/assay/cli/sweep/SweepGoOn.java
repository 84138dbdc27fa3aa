package assay.cli.sweep;

import assay.attempt.Session;
import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import assay.run.Desk;
import assay.run.design.Cell;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepResults;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Goes on with a sweep that is there. */
public final class SweepGoOn {
  private final SweepBench bench;
  private final Console console;
  private final Desk desk;
  private final Wishes wishes;

  /** Goes on with these. */
  public SweepGoOn(SweepBench bench, Wishes wishes) {
    this.bench = bench;
    this.console = bench.console();
    this.desk = bench.desk();
    this.wishes = wishes;
  }

  /**
   * Sends what is missing of the sweep of that number, waits for its end, and gives the exit code.
   * Of one that is whole nothing is sent; it is judged again.
   */
  public int resume(Session session, int number) {
    SweepSessions sessions = new SweepSessions(desk, console);
    return sessions
        .sweep(bench.sweeps().log(), session, number)
        .map(sweep -> resume(session, sweep.head().id()))
        .orElse(ExitCodes.WRONG_USE);
  }

  private int resume(Session session, UUID id) {
    Optional<SweepResults> there = bench.sweeps().resultsOf(id);
    if (there.filter(results -> results.sweep().arrival() != null).isPresent()) {
      console.problem("sweep.problem.came-in");
      return ExitCodes.WRONG_USE;
    }
    List<Cell> cells = there.map(results -> results.sweep().cells()).orElse(List.of());
    if (Against.lacksKey(cells, desk, console)) {
      return ExitCodes.WRONG_USE;
    }
    there.ifPresent(results -> tell("cli.sweep.resumes", results));
    return new SweepWatch(bench, wishes)
        .over(session, listener -> bench.sweeps().resume(id, desk::today, listener));
  }

  private void tell(String key, SweepResults results) {
    if (!wishes.voice().onlyTheEnd()) {
      Sweep.Head head = results.sweep().head();
      console.say(key, head.number(), head.name(), results.begun(), results.wanted());
    }
  }

  /** The same with a plan that has more of the same axes. */
  int extend(Session session, int number, PlanMaking.Made made) {
    SweepSessions sessions = new SweepSessions(desk, console);
    Optional<UUID> found =
        sessions.sweep(bench.sweeps().log(), session, number).map(sweep -> sweep.head().id());
    if (found.isEmpty()) {
      return ExitCodes.WRONG_USE;
    }
    SweepStart.forecast(made.plan(), bench, wishes);
    bench.sweeps().resultsOf(found.get()).ifPresent(there -> tell("cli.sweep.extends", there));
    return new SweepWatch(bench, wishes)
        .over(
            session,
            listener ->
                bench
                    .sweeps()
                    .extend(found.get(), made.plan(), made.text(), desk::today, listener));
  }

  /** The number of the sweep that a run belongs to; empty if it belongs to none. */
  public Optional<Integer> sweepOf(UUID run) {
    return bench.sweeps().log().numberOf(run);
  }
}
