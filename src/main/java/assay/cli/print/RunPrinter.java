package assay.cli.print;

import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Session;
import assay.exchange.AttemptJson;
import assay.exchange.OutcomeJson;
import assay.run.RunListener;
import assay.run.Wait;
import assay.text.Formats;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Prints the attempts of a run while they settle, for people or for other programs. */
public final class RunPrinter implements RunListener {
  private final Console console;
  private final Consumer<Attempt> first;
  private final Consumer<Attempt> settled;
  private boolean started;

  private RunPrinter(Console console, Consumer<Attempt> first, Consumer<Attempt> settled) {
    this.console = console;
    this.first = first;
    this.settled = settled;
  }

  /** A line for the run and one for each attempt, for people. */
  public static RunPrinter forPeople(Console console, Clock clock, Session session) {
    Timeline timeline = new Timeline(console, clock);
    return new RunPrinter(
        console,
        begun ->
            console.say(
                "cli.run.started",
                begun.place().runNumber(),
                session.name(),
                begun.place().repeats()),
        attempt -> console.line(timeline.settled(attempt)));
  }

  /**
   * A JSON object on a line for each attempt.
   *
   * @param locks whether a case is locked
   */
  public static RunPrinter forPrograms(Console console, Session session, Predicate<Case> locks) {
    AttemptJson json = new AttemptJson(new OutcomeJson(console.outcomeWords()), locks);
    return new RunPrinter(
        console, begun -> {}, attempt -> console.machineLine(json.line(session, attempt)));
  }

  @Override
  public void begun(Attempt attempt) {
    if (!started) {
      started = true;
      first.accept(attempt);
    }
  }

  @Override
  public void completed(Attempt attempt) {
    settled.accept(attempt);
  }

  /** Said beside the results, so that nobody takes a long wait for a fault. */
  @Override
  public void waiting(UUID attempt, Wait wait) {
    console.problem(
        "cli.run.waiting", new Formats(console.texts()).wait(wait.time()), wait.nextTry());
  }
}
