package assay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.run.AttemptLog;
import assay.run.design.Cell;
import assay.run.design.Setting;
import assay.run.design.Step;
import assay.run.sweep.BatchLog;
import assay.run.sweep.BatchLog.OpenBatch;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepLog;
import assay.run.sweep.SweepPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every log of sweeps and batches does. */
public abstract class SweepLogContract extends LogCase {
  /** The sweeps beside the log that is open. */
  protected abstract SweepLog sweeps();

  /** The batches beside the log that is open. */
  protected abstract BatchLog batches();

  private final SweepPlan plan = SweepFacts.plan();

  private Sweep opened() {
    return sweeps().open(session().id(), plan, SweepFacts.LAYOUT, plan.cells());
  }

  private Sweep find(Sweep sweep) {
    return sweeps().find(sweep.head().id()).orElseThrow();
  }

  @Test
  void keepsAllThatWasDeclared() {
    Sweep sweep = opened();
    assertEquals(sweep, find(sweep));
    assertEquals(plan.cells(), sweep.cells());
    assertEquals(new Sweep.Course(plan.sampling(), plan.terms()), sweep.course());
    assertEquals(SweepFacts.LAYOUT, sweep.head().layout());
    assertEquals(List.of(), sweep.notes());
  }

  @Test
  void opensARunForEachCell() {
    Sweep sweep = opened();
    assertEquals(
        plan.cells().stream().map(Cell::number).toList(),
        sweep.runs().stream().map(Sweep.CellRun::cell).toList());
    assertTrue(sweep.runs().stream().allMatch(r -> r.offset() == 0 && r.run().repeats() == 4));
    assertEquals(
        sweep.runs().size() + 1, log().openRun(session().id(), 1).number(), "the next number");
  }

  @Test
  void aCellThatIsSentInStepsHasARunForEachOfThem() {
    Cell first = plan.cells().getFirst();
    Setting setting = first.setting();
    Cell staged =
        new Cell(
            1,
            new Setting(
                setting.planned(),
                setting.configuration(),
                List.of(new Step("The same by night", "light"), new Step("In snow", "weather"))),
            first.levels());
    Sweep sweep = sweeps().open(session().id(), plan, SweepFacts.LAYOUT, List.of(staged));
    assertEquals(sweep, find(sweep));
    assertEquals(List.of(staged), sweep.cells());
    assertEquals(List.of(1, 2, 3), sweep.runs().stream().map(Sweep.CellRun::step).toList());
    Sweep.Course course = new Sweep.Course(plan.sampling().times(6), plan.terms());
    Sweep more = sweeps().extend(sweep.head().id(), course, SweepFacts.LAYOUT, List.of());
    assertEquals(
        List.of("1: 2 from 4", "2: 2 from 4", "3: 2 from 4"),
        more.runs().subList(3, more.runs().size()).stream()
            .map(run -> run.step() + ": " + run.run().repeats() + " from " + run.offset())
            .toList());
  }

  @Test
  void countsTheSweepsOfASessionAndGivesTheNewestFirst() {
    opened();
    opened();
    UUID other = log().createSession("Other").id();
    assertEquals(1, sweeps().open(other, plan, SweepFacts.LAYOUT, plan.cells()).head().number());
    List<Sweep> found = sweeps().ofSession(session().id());
    assertEquals(List.of(2, 1), found.stream().map(s -> s.head().number()).toList());
    assertEquals(List.of(), found.getFirst().cells(), "heads alone");
  }

  @Test
  void knowsWhichSweepARunIsOf() {
    opened();
    Sweep second = opened();
    assertEquals(Optional.of(2), sweeps().numberOf(second.runs().getLast().run().id()));
    assertEquals(Optional.empty(), sweeps().numberOf(run().id()));
    assertEquals(Optional.empty(), sweeps().numberOf(UUID.randomUUID()));
  }

  @Test
  void keepsNotesInTheirOrder() {
    Sweep sweep = opened();
    Sweep.Note begun = new Sweep.Note(Facts.NOW, null);
    Sweep.Note paused = new Sweep.Note(Facts.NOW, SweepEnd.PAUSED);
    List.of(begun, paused, begun).forEach(note -> sweeps().note(sweep.head().id(), note));
    assertEquals(List.of(begun, paused, begun), find(sweep).notes());
  }

  @Test
  void anExtensionOpensFurtherRunsAndKeepsWhatWasThere() {
    Sweep sweep = opened();
    Cell copied = sweep.cells().getFirst();
    Cell further = new Cell(7, copied.setting(), List.of("another"));
    Sweep.Course course = new Sweep.Course(plan.sampling().times(6), plan.terms());
    Sweep more = sweeps().extend(sweep.head().id(), course, SweepFacts.LAYOUT, List.of(further));
    assertEquals(more, find(sweep));
    assertEquals(course, more.course());
    assertEquals(7, more.cells().size());
    assertEquals(sweep.runs(), more.runs().subList(0, 6));
    assertEquals(
        List.of("1: 2 from 4", "2: 2 from 4", "7: 6 from 0"),
        more.runs().subList(6, more.runs().size()).stream()
            .filter(run -> List.of(1, 2, 7).contains(run.cell()))
            .map(run -> run.cell() + ": " + run.run().repeats() + " from " + run.offset())
            .toList());
  }

  @Test
  void anUnknownSweepIsAMistakeToWriteAndNothingToFind() {
    UUID unknown = UUID.randomUUID();
    assertTrue(sweeps().find(unknown).isEmpty());
    assertThrows(
        IllegalArgumentException.class,
        () -> sweeps().note(unknown, new Sweep.Note(Facts.NOW, null)));
  }

  @Test
  void countsWhatWasBlockedSinceATime() {
    AttemptLog.Run run = run();
    complete(run, 1, Facts.shown());
    complete(run, 2, Facts.bySetting());
    assertEquals(1, sweeps().blockedSince(Facts.bySetting().endedAt()));
    assertEquals(0, sweeps().blockedSince(Facts.bySetting().endedAt().plusMillis(1)));
  }

  @Test
  void aBatchIsOpenWithTheAttemptsThatAreUnderWayUntilItHasEnded() {
    Sweep sweep = opened();
    AttemptLog.Run run = sweep.runs().getFirst().run();
    Attempt first = Facts.attempt(run, 1, "A red mug");
    Attempt second = Facts.attempt(run, 2, "A red mug");
    UUID never = UUID.randomUUID();
    batches().open(sweep.head().id(), "one", List.of(first.id(), second.id(), never));
    List.of(first, second).forEach(attempt -> log().begin(attempt, Facts.URL, "{}"));
    assertEquals(
        List.of(new OpenBatch("one", null, List.of(first, second))),
        batches().openOf(sweep.head().id()));
    batches().made("one", "batches/1");
    log()
        .complete(
            first.id(),
            Facts.shown(),
            List.of(Facts.aTry(1, Facts.answer(200, "STOP", null, null))),
            null);
    assertEquals(
        List.of(new OpenBatch("one", "batches/1", List.of(second))),
        batches().openOf(sweep.head().id()));
    batches().ended("one", "BATCH_STATE_SUCCEEDED", null);
    assertEquals(List.of(), batches().openOf(sweep.head().id()));
  }

  @Test
  void aLineThatIsSentAgainGoesOnInAFurtherBatchWithWhatCameOfIt() {
    Sweep sweep = opened();
    Attempt attempt = Facts.attempt(sweep.runs().getFirst().run(), 1, "A red mug");
    batches().open(sweep.head().id(), "one", List.of(attempt.id()));
    log().begin(attempt, Facts.URL, "{}");
    assertEquals(0, batches().triesOf(attempt.id()));
    Attempt.Try failed = Facts.aTry(1, Facts.answer(503, "", null, null));
    batches().ended("one", "DONE", new BatchLog.Again("two", Map.of(attempt.id(), failed)));
    assertEquals(1, batches().triesOf(attempt.id()));
    assertEquals(
        List.of(new OpenBatch("two", null, List.of(attempt))), batches().openOf(sweep.head().id()));
  }
}
