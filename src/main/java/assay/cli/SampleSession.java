package assay.cli;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.OutputOptions;
import assay.attempt.Session;
import assay.cli.Interrupts.Registration;
import assay.cli.Opening.Access;
import assay.cli.Opening.OpenDesk;
import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import assay.cli.print.RunPrinter;
import assay.cli.print.Timeline;
import assay.exchange.ReferenceFiles;
import assay.exchange.SampleCase;
import assay.exchange.SampleCases;
import assay.run.Desk;
import assay.run.EndpointProfile;
import assay.run.Order;
import assay.run.RunEnd;
import assay.run.RunHandle;
import assay.run.StoreFailure;
import assay.text.Texts;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/**
 * What runs where there is no display: the sample cases against the simulator, and the timeline of
 * the session with what earlier runs left there.
 */
public final class SampleSession {
  private static final int SHOWN = 40;

  private static final List<Share> SHARES =
      List.of(
          new Share(SampleCases.KNIFE, 4),
          new Share(SampleCases.PERFUME, 3),
          new Share(SampleCases.LAKE, 1));

  private final Opening opening;
  private final Interrupts interrupts;
  private final Texts texts;
  private final int columns;

  private record Share(SampleCase sample, int repeats) {}

  /**
   * A sample session over these.
   *
   * @param columns how wide the terminal is, in characters
   */
  public SampleSession(Opening opening, Interrupts interrupts, Texts texts, int columns) {
    this.opening = opening;
    this.interrupts = interrupts;
    this.texts = texts;
    this.columns = columns;
  }

  /**
   * Runs it in the usual workspace. Never throws for what the workspace does.
   *
   * @return the exit code: 0 unless the workspace could not be used
   */
  @SuppressWarnings("try")
  public int run(PrintWriter out, PrintWriter err) {
    Console console = new Console(out, err, texts, columns);
    Stopper stopper = new Stopper();
    try (Registration registered = interrupts.onInterrupt(stopper::stop);
        OpenDesk open = opening.open(Optional.empty(), Access.WRITE)) {
      run(console, open, stopper);
      return ExitCodes.DONE;
    } catch (StoreFailure failure) {
      return Failures.tell(failure, console);
    }
  }

  private void run(Console console, OpenDesk open, Stopper stopper) {
    Desk desk = open.desk();
    Session session = desk.log().sessions().getFirst();
    console.say("cli.sample.intro");
    for (Share share : SHARES) {
      if (!stopper.isStopped()) {
        send(console, open, session, share, stopper);
      }
    }
    printTimeline(console, desk, session);
    console.say("cli.sample.stored", open.workspace());
    console.say("cli.sample.window");
  }

  private void send(Console console, OpenDesk open, Session session, Share share, Stopper stopper) {
    Desk desk = open.desk();
    Case tested = share.sample().take(new ReferenceFiles(desk.blobs()));
    console.line("");
    console.say("cli.sample.case", texts.of(share.sample().titleKey()));
    Order order =
        new Order(
            session.id(),
            tested,
            configuration(open, share.sample()),
            share.repeats(),
            Order.USUALLY_AT_ONCE);
    RunHandle run =
        desk.submit().start(order, RunPrinter.forPeople(console, desk.clock(), session));
    stopper.watch(run);
    RunEnd end = run.await();
    if (end.objection() != null) {
      console.say("conduct.locked");
    }
  }

  private static Configuration configuration(OpenDesk open, SampleCase sample) {
    return new Configuration(
        open.desk().endpointOf(EndpointProfile.SIMULATOR),
        EndpointProfile.SIMULATOR.model(),
        sample.suggested(),
        OutputOptions.NOT_SENT);
  }

  private static void printTimeline(Console console, Desk desk, Session session) {
    NewestAttempts newest = NewestAttempts.of(desk.log(), session.id(), "", SHOWN);
    int earlier = NewestAttempts.settled(desk.log(), session.id()) - newest.attempts().size();
    console.line("");
    console.say("cli.sample.timeline", session.name());
    if (earlier > 0) {
      console.say("cli.sample.earlier", earlier);
    }
    new Timeline(console, desk.clock()).table(newest.attempts()).forEach(console::line);
    console.line("");
  }
}
