package assay.ui.workbench.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.attempt.Session;
import assay.ui.workbench.Attempts;
import assay.ui.workbench.FakeBench;
import assay.ui.workbench.timeline.TimelineRow.Entry;
import assay.ui.workbench.timeline.TimelineRow.Live;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimelineControllerTest extends TimelineBench {
  @Test
  void readsTheNewestPageAndItsCounts() {
    Attempts.fill(bench.log, 3);
    controller.onReload();
    assertEquals(List.of("run 3", "3.1", "run 2", "2.1", "run 1", "1.1"), rows());
    assertEquals(Map.of(Outcome.Group.SHOWN, 3), model.countsProperty().get());
  }

  @Test
  void readsNothingBeforeTheSessionIsKnown() {
    TimelineController early =
        new TimelineController(bench.desk(), bench.withoutSession(), model, rest);
    early.onSession();
    early.onNearEnd();
    assertFalse(model.loadedProperty().get());
  }

  @Test
  void readsOnToTheEndAndNoFurther() {
    Attempts.fill(bench.log, 130);
    controller.onReload();
    assertEquals(240, model.rows().size());
    controller.onNearEnd();
    assertEquals(260, model.rows().size());
    controller.onNearEnd();
    assertEquals(260, model.rows().size());
    assertEquals("1.1", rows().getLast());
  }

  @Test
  void readsAPageOnceHoweverOftenItsEndComesNear() {
    Attempts.fill(bench.log, 250);
    controller.onReload();
    screen.hold(true);
    controller.onNearEnd();
    controller.onNearEnd();
    assertEquals(1, screen.size());
    screen.runAll();
    assertEquals(480, model.rows().size());
  }

  @Test
  void readsOnAgainAfterAPageThatCouldNotBeRead() {
    Attempts.fill(bench.log, 130);
    controller.onReload();
    bench.log.failOn("page");
    controller.onNearEnd();
    assertEquals(1, bench.failures.size());
    bench.log.failOn();
    controller.onNearEnd();
    assertEquals(260, model.rows().size());
  }

  @Test
  void dropsAPageOfTheFilterBefore() {
    Attempts.fill(bench.log, 130);
    controller.onReload();
    screen.hold(true);
    controller.onNearEnd();
    controller.onFilter(Outcome.Group.ERROR);
    screen.runAll();
    assertEquals(List.of(), rows());
  }

  @Test
  void dropsAPageOfTheSessionBefore() {
    Attempts.fill(bench.log, 130);
    controller.onReload();
    screen.hold(true);
    controller.onNearEnd();
    Session other = another();
    Attempts.stored(bench.log, complete(other, 1, Attempts.SHOWN));
    controller.onReload();
    screen.runLast();
    screen.runAll();
    assertEquals(List.of("run 1", "1.1"), rows());
    assertEquals(other.id(), ((Entry) model.rows().get(1)).attempt().place().session());
  }

  /** The cursor of one filter means nothing under another. */
  @Test
  void doesNotReadOnFromAPlaceInAnotherFilter() {
    Attempts.fill(bench.log, 130);
    controller.onReload();
    screen.hold(true);
    controller.onFilter(Outcome.Group.SHOWN);
    controller.onNearEnd();
    assertEquals(1, screen.size());
    screen.runAll();
    assertEquals(240, model.rows().size());
  }

  @Test
  void showsTheNewestOfTwoReadingsWhicheverComesLast() {
    Attempts.fill(bench.log, 2);
    screen.hold(true);
    controller.onReload();
    controller.onFilter(Outcome.Group.ERROR);
    screen.runLast();
    screen.runAll();
    assertEquals(List.of(), rows());
  }

  @Test
  void searchesForTheWordsOfTheWorkspace() {
    Attempts.fill(bench.log, 12);
    bench.workspace.searchProperty().set("run 12");
    controller.onReload();
    assertEquals(List.of("run 12", "12.1"), rows());
    assertTrue(model.searchingProperty().get());
  }

  @Test
  void followsAnAttemptFromItsBeginToItsEnd() {
    controller.onReload();
    Attempt begun = begin(1, 1, 1);
    assertEquals(Live.SENT, live());
    controller.onReceiving(begun.id(), 5_000);
    assertEquals(5_000, live().received());
    controller.onWaiting(begun.id(), Duration.ofSeconds(4), 2);
    assertEquals(new Live(0, 2, bench.clock.instant().plusSeconds(4)), live());
    controller.onReceiving(begun.id(), 9);
    assertEquals(new Live(9, 2, null), live());
    finish(begun, Attempts.SHOWN);
    assertNull(((Entry) model.rows().get(1)).live());
    controller.onReceiving(begun.id(), 11);
    assertNull(((Entry) model.rows().get(1)).live());
  }

  @Test
  void ignoresWhatRunsInAnotherSession() {
    controller.onReload();
    Session other = bench.log.createSession("Other");
    Attempt begun = Attempts.underWay(other, 1, 1, 1);
    controller.onBegun(begun);
    controller.onCompleted(Attempts.complete(begun, Attempts.SHOWN));
    assertEquals(List.of(), rows());
    assertEquals(Map.of(), model.countsProperty().get());
  }

  @Test
  void readsAgainUnderAFilterWhenAnAttemptCompletes() {
    controller.onFilter(Outcome.Group.SHOWN);
    Attempt begun = begin(1, 1, 1);
    assertEquals(List.of(), rows());
    finish(begun, Attempts.SHOWN);
    assertEquals(List.of("run 1", "1.1"), rows());
    assertEquals(Map.of(Outcome.Group.SHOWN, 1), model.countsProperty().get());
  }

  @Test
  void aHardStopTakesEveryPictureOfItsCaseAway() {
    Attempts.stored(bench.log, Attempts.complete(Attempts.underWay(1, 1, 2), Attempts.SHOWN));
    controller.onReload();
    assertFalse(((Entry) model.rows().get(1)).withheld());
    finish(begin(1, 2, 2), Attempts.HARD_STOP);
    assertEquals(List.of("run 1", "1.2", "1.1"), rows());
    assertTrue(((Entry) model.rows().get(1)).withheld());
    assertTrue(((Entry) model.rows().get(2)).withheld());
    assertEquals(1, model.countsProperty().get().get(Outcome.Group.SHOWN));
  }

  /** What runs in a session goes on while another is in hand, and a lock holds everywhere. */
  @Test
  void aHardStopInAnotherSessionTakesThePicturesOfItsCaseAway() {
    Attempts.stored(bench.log, Attempts.complete(Attempts.underWay(1, 1, 1), Attempts.SHOWN));
    controller.onReload();
    Session other = bench.log.createSession("Other");
    Attempt begun = Attempts.underWay(other, 1, 1, 1);
    finish(Attempts.stored(bench.log, begun), Attempts.HARD_STOP);
    assertTrue(((Entry) model.rows().get(1)).withheld());
  }

  @Test
  void aHardStopSaysThatTheAttemptsMustBeReadAgain() {
    controller.onReload();
    long before = bench.workspace.revisionProperty().get();
    finish(begin(1, 1, 1), Attempts.HARD_STOP);
    assertEquals(before + 1, bench.workspace.revisionProperty().get());
  }

  /** The page was read before the attempt was written and comes after it was shown. */
  @Test
  void keepsWhatBeganWhileItWasReading() {
    screen.hold(true);
    controller.onReload();
    begin(1, 1, 1);
    screen.runAll();
    assertEquals(List.of("run 1", "1.1"), rows());
  }

  /** The page was read while the attempt was under way and comes after it was complete. */
  @Test
  void showsWhatCompletedWhileItWasReadingAsComplete() {
    controller.onReload();
    Attempt begun = begin(1, 1, 1);
    screen.hold(true);
    controller.onReload();
    finish(begun, Attempts.SHOWN);
    screen.runAll();
    assertEquals(0, model.underWay());
    assertEquals(Map.of(Outcome.Group.SHOWN, 1), model.countsProperty().get());
  }

  @Test
  void readsOnAgainWhereAnAttemptCompletedMeanwhile() {
    Attempt old = Attempts.stored(bench.log, Attempts.underWay(1, 1, 1));
    for (int run = 2; run <= 130; run++) {
      Attempts.stored(bench.log, Attempts.complete(Attempts.underWay(run, 1, 1), Attempts.SHOWN));
    }
    controller.onReload();
    screen.hold(true);
    controller.onNearEnd();
    finish(old, Attempts.SHOWN);
    screen.runAll();
    assertEquals(260, model.rows().size());
    assertEquals(0, model.underWay());
  }

  /** Its run comes with a later page; on top it would stand twice. */
  @Test
  void leavesARunThatIsNotLoadedWhereItIs() {
    Attempts.stored(bench.log, Attempts.underWay(1, 1, 2));
    for (int run = 2; run <= 130; run++) {
      Attempts.stored(bench.log, Attempts.complete(Attempts.underWay(run, 1, 1), Attempts.SHOWN));
    }
    controller.onReload();
    controller.onBegun(Attempts.underWay(1, 2, 2));
    assertEquals("run 130", rows().getFirst());
    assertFalse(rows().contains("1.2"));
  }

  @Test
  void anotherSessionTakesTheAttemptInHandAway() {
    Attempts.fill(bench.log, 1);
    controller.onSession();
    controller.onSelect(((Entry) model.rows().get(1)).attempt());
    bench.log.renameSession(FakeBench.SESSION.id(), "Renamed");
    bench.workspace.showSessions(bench.log.sessions(), bench.log.sessions().getFirst());
    controller.onSession();
    assertEquals("1.1", rows().getLast());
    assertTrue(model.selectedProperty().get() != null, "it has only another name");
    another();
    bench.log.failOn("page");
    controller.onSession();
    assertNull(model.selectedProperty().get());
    assertEquals(List.of(), rows());
    assertFalse(model.loadedProperty().get());
  }
}
