package assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.HarmCategory;
import assay.attempt.Threshold;
import assay.run.FakeImageService;
import assay.run.StoreFailure;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleSessionTest {
  private final FakeOpening opening = new FakeOpening();
  private final Terminal terminal = new Terminal(opening);

  @Test
  void sendsTheThreeCasesAndPrintsTheTimeline() {
    assertEquals(0, terminal.sample());
    List<Attempt> attempts = opening.log.all();
    assertEquals(8, attempts.size());
    assertEquals(3, attempts.stream().map(a -> a.place().run()).distinct().count());
    assertEquals(3, opening.blobs.count());
    Attempt knife = attempts.getFirst();
    assertEquals(
        Threshold.BLOCK_LOW_AND_ABOVE,
        knife.configuration().thresholds().of(HarmCategory.DANGEROUS_CONTENT).orElseThrow());
    assertEquals(8, rows(terminal).size());
    rows(terminal).forEach(row -> assertTrue(row.endsWith("SIMULATED"), row));
    assertTrue(terminal.out().contains("Stored in workspace"), terminal.out());
    assertTrue(terminal.out().contains("With a display"), terminal.out());
    assertFalse(terminal.out().contains("cli."), terminal.out());
    assertEquals("", terminal.err());
    assertEquals(1, opening.closed);
  }

  @Test
  void showsEarlierAttemptsUpToFortyAndCountsTheRest() {
    for (int i = 0; i < 5; i++) {
      new Terminal(opening).sample();
    }
    terminal.sample();
    List<String> rows = rows(terminal);
    assertEquals(40, rows.size());
    assertTrue(rows.getLast().startsWith("18."), rows.getLast());
    assertTrue(
        terminal.out().contains("Earlier attempts, stored and not shown: 8"), terminal.out());
  }

  @Test
  void goesOnWithTheOtherCasesWhenOneIsLocked() {
    opening.service =
        new FakeImageService(
            sent ->
                sent.prepared().body().contains("knife")
                    ? Answers.blocked("PROHIBITED_CONTENT")
                    : Answers.image());
    assertEquals(0, terminal.sample());
    Terminal again = new Terminal(opening);
    assertEquals(0, again.sample());
    assertTrue(again.out().contains(Terminal.TEXTS.of("conduct.locked")), again.out());
    long perfumes =
        opening.log.all().stream().filter(a -> a.tested().prompt().contains("perfume")).count();
    assertEquals(6, perfumes);
  }

  @Test
  void fitsIntoANarrowTerminal() {
    terminal.columns = 96;
    terminal.sample();
    rows(terminal).forEach(row -> assertTrue(row.length() <= 96, row));
  }

  @Test
  void saysWhyWhenTheWorkspaceCannotBeOpened() {
    opening.failure = new StoreFailure(StoreFailure.Kind.IN_USE, "locked", null);
    assertEquals(1, terminal.sample());
    assertTrue(terminal.err().startsWith("Another Assay"), terminal.err());
  }

  private static List<String> rows(Terminal terminal) {
    return terminal.lines().stream().filter(line -> line.matches("[0-9]+\\.[0-9]+ .*")).toList();
  }
}
