package assay.ui.workbench.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.figures.Rate;
import assay.ui.workbench.Attempts;
import assay.ui.workbench.timeline.TimelineRow.Entry;
import assay.ui.workbench.timeline.TimelineRow.Header;
import assay.ui.workbench.timeline.TimelineRow.Live;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimelineModelTest {
  private final TimelineModel model = new TimelineModel();

  @Test
  void putsALineAboveEachRun() {
    model.showFirst(List.of(shown(2, 2), shown(2, 1), shown(1, 1)));
    assertEquals(List.of("run 2", "2.2", "2.1", "run 1", "1.1"), rows());
    assertTrue(model.loadedProperty().get());
  }

  @Test
  void namesARunByItsNewestAttempt() {
    model.showFirst(List.of(shown(2, 3), shown(2, 2)));
    assertEquals(3, header(0).newest().place().repeat());
  }

  @Test
  void beginsARunOnTopOfAllOthers() {
    model.showFirst(List.of(shown(1, 1)));
    model.begin(live(2, 1), false);
    model.begin(live(2, 2), false);
    assertEquals(List.of("run 2", "2.2", "2.1", "run 1", "1.1"), rows());
    assertEquals(2, header(0).newest().place().repeat());
    assertEquals(2, model.underWay());
  }

  @Test
  void beginsAnAttemptOfAnOlderRunInItsRun() {
    model.showFirst(List.of(shown(2, 1), live(1, 1)));
    model.begin(live(1, 2), false);
    assertEquals(List.of("run 2", "2.1", "run 1", "1.2", "1.1"), rows());
  }

  /** Two runs are started together, and the later one has its first attempt earlier. */
  @Test
  void beginsAnOlderRunBelowANewerOne() {
    model.begin(live(2, 1), false);
    model.begin(live(1, 1), false);
    assertEquals(List.of("run 2", "2.1", "run 1", "1.1"), rows());
  }

  @Test
  void leavesAnOlderRunToThePageThatItStandsOn() {
    model.showFirst(List.of(shown(2, 1)));
    model.begin(live(1, 1), true);
    assertEquals(List.of("run 2", "2.1"), rows());
    model.begin(live(3, 1), true);
    assertEquals(List.of("run 3", "3.1", "run 2", "2.1"), rows());
  }

  @Test
  void showsAnAttemptOnceHoweverOftenItIsTold() {
    model.showFirst(List.of(live(1, 1)));
    model.begin(live(1, 1), false);
    assertEquals(List.of("run 1", "1.1"), rows());
  }

  @Test
  void completesAnAttemptAndCountsItInItsRun() {
    model.showFirst(List.of(live(1, 2), blocked(1, 1)));
    model.complete(attempt(shown(1, 2)), false);
    Entry entry = assertInstanceOf(Entry.class, model.rows().get(1));
    assertEquals(Outcome.Kind.IMAGE, entry.attempt().outcome().orElseThrow().kind());
    assertEquals(null, entry.live());
    assertEquals(0, model.underWay());
    assertEquals(new Rate(1, 2), Rate.ofBlocked(header(0).outcomes()));
    assertEquals(1, model.countsProperty().get().get(Outcome.Group.SHOWN));
  }

  @Test
  void countsNothingTwice() {
    model.showFirst(List.of(shown(1, 1)));
    model.showCounts(Map.of(Outcome.Group.SHOWN, 1));
    model.complete(attempt(shown(1, 1)), false);
    assertEquals(Map.of(Outcome.Group.SHOWN, 1), model.countsProperty().get());
  }

  @Test
  void countsWhatIsNotLoaded() {
    model.showCounts(Map.of(Outcome.Group.SHOWN, 4));
    model.complete(attempt(shown(1, 1)), false);
    assertEquals(Map.of(Outcome.Group.SHOWN, 5), model.countsProperty().get());
  }

  @Test
  void keepsTheAttemptInHandAsItCompletes() {
    model.begin(live(1, 1), false);
    model.selectedProperty().set(attempt(live(1, 1)));
    model.complete(attempt(shown(1, 1)), false);
    assertEquals(attempt(shown(1, 1)), model.selectedProperty().get());
  }

  @Test
  void renewsWhatIsKnownOfOneUnderWay() {
    model.begin(live(1, 1), false);
    model.update(
        attempt(live(1, 1)).id(), e -> new Entry(e.attempt(), new Live(7, 1, null), false));
    model.update(attempt(live(9, 9)).id(), e -> e);
    assertEquals(7, ((Entry) model.rows().get(1)).live().received());
  }

  @Test
  void readsOnInTheMiddleOfARun() {
    model.showFirst(List.of(shown(2, 1), shown(1, 3)));
    model.append(List.of(blocked(1, 2), blocked(1, 1), shown(0, 1)));
    assertEquals(List.of("run 2", "2.1", "run 1", "1.3", "1.2", "1.1", "run 0", "0.1"), rows());
    assertEquals(new Rate(2, 3), Rate.ofBlocked(header(2).outcomes()));
    assertEquals(3, header(2).newest().place().repeat());
  }

  @Test
  void readsOnAfterNothing() {
    model.append(List.of(shown(1, 1)));
    assertEquals(List.of("run 1", "1.1"), rows());
  }

  @Test
  void tellsNoRateOfARunOfWhichItShowsAPart() {
    assertFalse(model.isFiltered());
    model.groupProperty().set(Outcome.Group.SHOWN);
    model.showFirst(List.of(shown(1, 1)));
    assertTrue(model.isFiltered() && header(0).partial());
    model.groupProperty().set(null);
    model.searchingProperty().set(true);
    model.showFirst(List.of(shown(1, 1)));
    assertTrue(model.isFiltered() && header(0).partial());
  }

  private Header header(int index) {
    return assertInstanceOf(Header.class, model.rows().get(index));
  }

  private List<String> rows() {
    return names(model.rows().stream());
  }

  static List<String> names(Stream<? extends TimelineRow> rows) {
    return rows.map(TimelineModelTest::name).toList();
  }

  private static String name(TimelineRow row) {
    return switch (row) {
      case Header header -> "run " + header.newest().place().runNumber();
      case Entry e -> e.attempt().place().runNumber() + "." + e.attempt().place().repeat();
    };
  }

  private static Attempt attempt(Entry entry) {
    return entry.attempt();
  }

  private static Entry live(int run, int repeat) {
    return new Entry(Attempts.underWay(run, repeat, 3), Live.SENT, false);
  }

  private static Entry shown(int run, int repeat) {
    Attempt attempt = Attempts.underWay(run, repeat, 3);
    return new Entry(Attempts.complete(attempt, Attempts.SHOWN), null, false);
  }

  private static Entry blocked(int run, int repeat) {
    Attempt attempt = Attempts.underWay(run, repeat, 3);
    return new Entry(Attempts.complete(attempt, Attempts.BLOCKED), null, false);
  }
}
