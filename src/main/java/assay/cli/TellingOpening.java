package assay.cli;

import assay.cli.print.Console;
import assay.exchange.bundle.OpenBundle;
import assay.run.AnswerReader;
import assay.run.Collector;
import assay.run.Doctor;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * Says, where a command may write, that the program before it did not end as it should, and what
 * has been done about it. Beside the results, in one line.
 *
 * @param opening opens everything
 * @param console where it is said
 */
record TellingOpening(Opening opening, Console console) implements Opening {

  @Override
  public OpenDesk open(Optional<Path> workspace, Access access) {
    OpenDesk open = opening.open(workspace, access);
    if (open.isAfterCrash()) {
      console.problem("cli.after-crash", open.desk().log().interruptedAtOpening().size());
    }
    return open;
  }

  @Override
  public String diagnostics(Optional<Path> workspace) {
    return opening.diagnostics(workspace);
  }

  @Override
  public AnswerReader reader() {
    return opening.reader();
  }

  @Override
  public SimulatorHost simulator() {
    return opening.simulator();
  }

  @Override
  public OpenBundle.Tools bundleTools() {
    return opening.bundleTools();
  }

  @Override
  public Clock clock() {
    return opening.clock();
  }

  @Override
  public Path signingKeys() {
    return opening.signingKeys();
  }

  @Override
  public Collector collector(Optional<Path> workspace) {
    return opening.collector(workspace);
  }

  @Override
  public Doctor doctor(Optional<Path> workspace) {
    return opening.doctor(workspace);
  }
}
