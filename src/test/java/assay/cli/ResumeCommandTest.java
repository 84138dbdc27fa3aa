package assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.run.AttemptLog;
import assay.run.FakeAttemptLog;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A run that ended early is taken up from the command line. */
class ResumeCommandTest {
  private final FakeOpening opening = new FakeOpening();
  private final Terminal terminal = new Terminal(opening);

  @Test
  void sendsWhatNeverBeganAndNoMore() {
    terminal.run("run", "--prompt", "A bowl of pears");
    Attempt sent = opening.log.all().getFirst();
    AttemptLog.Run run = opening.log.openRun(FakeAttemptLog.FIRST.id(), 3);
    Attempt begun =
        new Attempt(
            UUID.randomUUID(),
            new Attempt.Place(run.session(), run.id(), run.number(), 2, 3),
            sent.tested(),
            sent.configuration(),
            sent.begunAt(),
            null);
    opening.log.begin(begun, "", "");
    assertEquals(0, terminal.run("resume"), terminal.err());
    assertEquals(
        java.util.List.of(1, 2, 3),
        opening.log.ofRun(run.id()).stream().map(attempt -> attempt.place().repeat()).toList());
    assertEquals("usual CHANGE", opening.opened.getLast());
    int before = opening.log.all().size();
    assertEquals(0, terminal.run("resume"));
    assertTrue(
        terminal.err().contains(Terminal.TEXTS.of("cli.resume.nothing", "First")), terminal.err());
    assertEquals(before, opening.log.all().size());
  }

  @Test
  void aRunThatIsNotThereIsWrongUse() {
    assertEquals(2, terminal.run("resume", "17"));
  }
}
