package assay.exchange.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Case;
import assay.attempt.Outcome.HardStop;
import assay.conduct.AuditEvent;
import assay.conduct.CaseKeys;
import assay.conduct.Lock;
import assay.exchange.bundle.BundleWriter.Wishes;
import assay.run.AttemptLog;
import assay.run.Cancellation;
import assay.run.sweep.CellResult;
import assay.run.sweep.Sweep;
import assay.run.sweep.Sweep.Arrival;
import assay.store.Facts;
import assay.store.WorkspaceCollector;
import assay.store.WorkspaceDoctor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a bundle does not tell of sweeps: other cells, words, keys and pictures. */
class SweepKeptBackTest extends SweepBench {
  @Test
  void anAttemptAloneTakesItsCellWithItAndTellsNothingOfTheOthers() throws Exception {
    try (OpenBundle part = part()) {
      Sweep cut = found(part.sweeps(), sweep);
      assertEquals(List.of(1), cut.cells().stream().map(cell -> cell.number()).toList());
      assertEquals(new Arrival(4, 4, 1), cut.part().orElseThrow());
      assertEquals("", cut.head().layout().planText());
      assertEquals(1, part.sweeps().ofSession(workspace().session()).size());
      String file = Files.readString(part.path(), StandardCharsets.ISO_8859_1);
      assertFalse(file.contains("A lamp like this one") || file.contains(Swept.LATER));
      assertEquals(1, results(reading(part.log(), workspace(), part.sweeps()), sweep).size());
    }
  }

  @Test
  void whatAPartLacksComesWithTheWhole() throws Exception {
    try (OpenBundle part = part();
        OpenBundle bundle = write();
        BundledWorkspace fresh = fresh()) {
      take(part, fresh);
      assertTrue(found(fresh.sweeps(), sweep).part().isPresent());
      take(bundle, fresh);
      Sweep whole = found(fresh.sweeps(), sweep);
      assertEquals(arrived(found(workspace().sweeps(), sweep), 4).cells(), whole.cells());
      assertTrue(whole.part().isEmpty() && whole.arrival() != null);
      assertEquals(Swept.LAYOUT.planText() + "# more\n", whole.head().layout().planText());
      take(part, fresh);
      assertEquals(whole, found(fresh.sweeps(), sweep));
    }
  }

  @Test
  void redactionTakesEachWordOfAPersonOut() throws Exception {
    try (OpenBundle bundle = write(workspace(), session(), new Wishes(true, null))) {
      String file = Files.readString(bundle.path(), StandardCharsets.ISO_8859_1);
      for (String word :
          List.of(
              Swept.WORDS,
              Swept.LATER,
              "the vase on",
              "kitchen tag",
              "by night",
              "the light in it",
              "# the plan",
              "A lamp like")) {
        assertFalse(file.contains(word), word);
      }
      Sweep redacted = found(bundle.sweeps(), sweep);
      assertEquals(
          Redaction.placeholder(Swept.WORDS),
          redacted.cells().getFirst().setting().planned().tested().prompt(),
          "as in its attempts");
      assertEquals("gemini-3-pro-image", redacted.cells().getFirst().levels().getFirst());
      assertEquals(
          results(reading(workspace().log(), workspace(), workspace().sweeps()), sweep).stream()
              .map(CellResult::counts)
              .toList(),
          results(reading(bundle.log(), workspace(), bundle.sweeps()), sweep).stream()
              .map(CellResult::counts)
              .toList());
    }
  }

  @Test
  void aPictureThatWasNotSentYetIsNotCollected() {
    assertEquals(0, new WorkspaceCollector(temp.resolve("from")).look().images());
  }

  @Test
  void aKeyInAPlanIsMasked() throws Exception {
    workspace().redactor().hide("shelf-key-of-nobody");
    swept().untouched(workspace().session(), "With shelf-key-of-nobody in it");
    try (OpenBundle bundle = write()) {
      assertFalse(
          Files.readString(bundle.path(), StandardCharsets.ISO_8859_1).contains("of-nobody"));
    }
  }

  @Test
  void aPictureOfALockedCaseStaysOutThoughItWasNeverSent() throws Exception {
    Case unsent = found(workspace().sweeps(), sweep).cells().get(2).setting().known().getFirst();
    workspace()
        .log()
        .lock(
            new Lock(List.copyOf(CaseKeys.of(unsent)), null, HardStop.USER_FLAG, Facts.NOW),
            new AttemptLog.AuditEntry(Facts.NOW, AuditEvent.USER_FLAG, null, "x"));
    try (OpenBundle bundle = write();
        BundledWorkspace fresh = fresh()) {
      assertTrue(bundle.blobs().size(swept().picture().sha256()).isEmpty());
      assertEquals(
          CellResult.State.LOCKED,
          results(reading(bundle.log(), workspace(), bundle.sweeps()), sweep).get(2).state());
      take(bundle, fresh);
    }
    assertTrue(
        new WorkspaceDoctor(temp.resolve("fresh"), Facts.CLOCK)
            .examine(false, new Cancellation())
            .isClean());
  }
}
