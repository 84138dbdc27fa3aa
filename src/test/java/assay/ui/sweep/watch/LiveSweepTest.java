package assay.ui.sweep.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.figures.CostSum;
import assay.run.FakeClock;
import assay.run.Wait;
import assay.run.design.Cell;
import assay.run.design.PlannedCase;
import assay.run.design.Setting;
import assay.run.sweep.CellResult;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepListener.Seat;
import assay.ui.WaitingExecutor;
import assay.ui.workbench.Attempts;
import assay.ui.workbench.FakeBench;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveSweepTest {
  private final FakeClock clock = new FakeClock(Instant.parse("2026-11-22T10:00:00Z"));
  private final WaitingExecutor frames = new WaitingExecutor();
  private final List<LiveSweep.Gathered> received = new ArrayList<>();
  private final LiveSweep live =
      new LiveSweep(frames, FakeBench.COSTS, clock, CostSum.NOTHING, received::add);

  private static CellResult result(int number, int shown) {
    Attempt any = Attempts.underWay(1, 1, 1);
    Setting setting = new Setting(new PlannedCase("mug", any.tested()), Attempts.CONFIGURATION);
    return new CellResult(
        new Cell(number, setting, List.of()),
        new CellResult.Counts(shown, 0, 0, 0, java.util.Map.of()),
        shown,
        10,
        CellResult.State.UNDER_WAY);
  }

  private void complete(int cell, int repeat) {
    Attempt attempt = Attempts.complete(Attempts.underWay(cell, repeat, 5000), Attempts.SHOWN);
    live.completed(new Seat(1, cell, repeat), attempt, result(cell, repeat));
  }

  @Test
  void hopsOnceHoweverMuchHappensMeanwhile() {
    for (int repeat = 1; repeat <= 5000; repeat++) {
      complete(1 + repeat % 10, repeat);
    }
    assertEquals(1, frames.size());
    frames.runAll();
    LiveSweep.Gathered all = received.getFirst();
    assertEquals(10, all.changed().size(), "each cell once, as it stands now");
    assertEquals(5000, all.course().spent().priced());
    assertTrue(all.course().simulated());
  }

  @Test
  void asksForTheNextFrameOnlyAfterThisOne() {
    complete(1, 1);
    frames.runAll();
    assertEquals(0, frames.size());
    complete(1, 2);
    complete(2, 1);
    assertEquals(1, frames.size());
    frames.runAll();
    assertEquals(List.of(1, 2), numbers(received.getLast()));
  }

  private static List<Integer> numbers(LiveSweep.Gathered gathered) {
    return gathered.changed().stream().map(one -> one.cell().number()).toList();
  }

  @Test
  void followsWhatEachLaneDoes() {
    Seat seat = new Seat(3, 38, 2);
    live.begun(seat, Attempts.underWay(1, 1, 1));
    live.receiving(seat, 2_400_000);
    frames.runAll();
    Lane lane = received.getLast().lanes().getFirst();
    assertEquals(new Lane.Seat(3, 38, 2, 1), lane.seat());
    assertEquals(2_400_000, lane.received());
    live.waiting(seat, new Wait(Duration.ofSeconds(9), 2, 429, true));
    frames.runAll();
    assertEquals(
        clock.instant().plusSeconds(9), received.getLast().lanes().getFirst().waitsUntil());
    live.ended(SweepEnd.PAUSED);
    frames.runAll();
    assertEquals(List.of(), received.getLast().lanes());
    assertEquals(SweepEnd.PAUSED, received.getLast().end());
    assertNull(received.getFirst().end());
  }
}
