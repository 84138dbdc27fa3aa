package assay.cli.sweep;

import assay.attempt.Case;
import assay.attempt.Session;
import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import assay.cli.print.Objections;
import assay.conduct.Objection;
import assay.exchange.intake.LossWords;
import assay.exchange.sweep.SweepDraft.CaseSet;
import assay.run.Desk;
import assay.run.design.Cell;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.work.Started;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Sends the sweep of a plan file. */
public final class SweepStart {
  /** What an answer of a real service takes, about, and one of the simulator at its full pace. */
  private static final double SECONDS = 12;

  private final SweepBench bench;
  private final Console console;
  private final Desk desk;
  private final Wishes wishes;

  /** Starts one with these. */
  public SweepStart(SweepBench bench, Wishes wishes) {
    this.bench = bench;
    this.console = bench.console();
    this.desk = bench.desk();
    this.wishes = wishes;
  }

  /** Sends it, waits for its end, and gives the exit code. */
  public int send(SweepRequest request) {
    tellSets(request.draft().sets(), console, wishes);
    lockDeclared(request.draft().sets());
    Optional<PlanMaking.Made> made = new PlanMaking(bench).make(request);
    if (made.isEmpty()) {
      return ExitCodes.WRONG_USE;
    }
    SweepSessions sessions = new SweepSessions(desk, console);
    Session session = sessions.named(request.session());
    if (isRefused(session, made.get().plan())) {
      return ExitCodes.WRONG_USE;
    }
    return request.extended() == null
        ? start(sessions.made(session), made.get())
        : new SweepGoOn(bench, wishes).extend(session, request.extended(), made.get());
  }

  private int start(Session session, PlanMaking.Made made) {
    forecast(made.plan(), bench, wishes);
    return new SweepWatch(bench, wishes)
        .over(
            session,
            listener ->
                told(
                    session,
                    bench.sweeps().start(session.id(), made.plan(), made.text(), listener)));
  }

  /** By its number it can be taken up from here on, whatever becomes of the program. */
  private Started told(Session session, Started started) {
    if (started instanceof Started.Begun begun && !wishes.voice().onlyTheEnd()) {
      console.say("cli.sweep.started", begun.handle().number(), session.name());
    }
    return started;
  }

  /** Asks the rules before a session is made; a case of which a minor was declared is locked. */
  private boolean isRefused(Session session, SweepPlan plan) {
    List<Cell> cells = plan.cells();
    if (Against.lacksKey(cells, desk, console)) {
      return true;
    }
    List<Objection> objections = bench.sweeps().objectionsTo(session.id(), plan);
    objections.forEach(against -> Objections.tell(against, console));
    return !objections.isEmpty() || Against.allLocked(cells, this::isLocked, console);
  }

  private boolean isLocked(Cell cell) {
    return cell.setting().known().stream().anyMatch(step -> desk.submit().lockOf(step).isPresent());
  }

  /** A declaration that locks holds from now on, as if the case were submitted. */
  private void lockDeclared(List<CaseSet> sets) {
    for (CaseSet set : sets) {
      for (Case tested : set.declared()) {
        if (!desk.submit().isWhollyLocked(tested)) {
          desk.submit().declare(tested);
        }
      }
    }
  }

  /** What was taken of case sets, and what was skipped and why. */
  static void tellSets(List<CaseSet> sets, Console console, Wishes wishes) {
    for (CaseSet set : sets) {
      String name = String.valueOf(set.from().getFileName());
      boolean skipped = set.report().allSkipped() > 0;
      for (String line : LossWords.lines(console.texts(), name, set.report())) {
        if (!wishes.voice().onlyTheEnd()) {
          console.line(line);
        } else if (skipped) {
          console.problemLine(line);
        }
      }
    }
  }

  /** What it will take, unless nothing is to be said before the end. */
  static void forecast(SweepPlan plan, SweepBench bench, Wishes wishes) {
    if (!wishes.voice().onlyTheEnd()) {
      new ForecastLines(bench.console().texts())
          .of(plan, plan.forecast(bench.sweeps().costs(), each(plan, bench)))
          .forEach(bench.console()::line);
    }
  }

  private static Duration each(SweepPlan plan, SweepBench bench) {
    boolean simulated =
        plan.cells().stream()
            .allMatch(cell -> cell.setting().configuration().endpoint().isSimulated());
    double pace = simulated ? bench.sources().settings().simulatorPace() : 1;
    return Duration.ofMillis(Math.round(SECONDS * pace * 1000));
  }
}
