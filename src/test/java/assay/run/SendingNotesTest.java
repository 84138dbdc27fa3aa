package assay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the program's log is told of a sending. */
class SendingNotesTest {
  private static final Logger LOG = Logger.getLogger(SendingNotes.class.getName());
  private static final Case PLANTED = Case.ofPrompt("a {0} PLANTED 'prompt");

  private final List<String> told = new CopyOnWriteArrayList<>();
  private final Handler handler = new Told();

  @BeforeEach
  void listen() {
    LOG.setLevel(Level.FINE);
    LOG.setUseParentHandlers(false);
    LOG.addHandler(handler);
  }

  @AfterEach
  void leave() {
    LOG.removeHandler(handler);
    LOG.setUseParentHandlers(true);
    LOG.setLevel(null);
  }

  @Test
  void sayHowItEndedAndNothingOfThePrompt() {
    Bench bench = Bench.answering(Bench.SHOWN);
    bench.run(PLANTED, 1);

    assertEquals(1, told.size());
    assertTrue(told.getFirst().contains("IMAGE"), told.getFirst());
    assertFalse(told.getFirst().contains("PLANTED"), told.getFirst());
  }

  @Test
  void holdThePromptWhereTheUserHasTurnedThatOn() {
    Bench bench = Bench.answering(Bench.SHOWN);
    Submit submit =
        new Submit(bench.service, bench.log, Bench.policy(), bench.pauses, bench.clock, () -> true);
    submit.start(Bench.order(PLANTED, 1, 1), bench.listener).await();

    assertTrue(told.getLast().endsWith(": a {0} PLANTED 'prompt"), told.getLast());
  }

  @Test
  void sayNothingWhereNobodyListens() {
    LOG.setLevel(Level.INFO);
    Bench.answering(Bench.SHOWN).run(PLANTED, 1);

    assertEquals(new ArrayList<>(), told);
  }

  private final class Told extends Handler {
    Told() {
      setFormatter(new SimpleFormatter());
    }

    @Override
    public void publish(LogRecord entry) {
      told.add(getFormatter().formatMessage(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
