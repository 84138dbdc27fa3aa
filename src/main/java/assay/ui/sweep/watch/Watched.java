package assay.ui.sweep.watch;

import assay.figures.CostSum;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepResults;
import assay.run.sweep.work.SweepHandle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sweep that is looked at or under way here. For the screen's thread. */
final class Watched {
  private final Sweep sweep;
  private final Standings standings;
  private final @Nullable SweepHandle handle;
  private final Instant since;
  private final int completeBefore;
  private CostSum spent;
  private boolean simulated;
  private List<Lane> lanes = List.of();
  private LiveSweep.@Nullable Outside outside;
  private @Nullable SweepEnd end;
  private boolean stopping;

  /**
   * @param handle null if it is not under way here
   * @param since when it was started here
   */
  Watched(SweepResults results, @Nullable SweepHandle handle, Instant since) {
    this.sweep = results.sweep();
    this.standings = new Standings(results.cells());
    this.handle = handle;
    this.since = since;
    this.completeBefore = standings.complete();
    this.spent = results.spent();
    this.simulated =
        results.simulated()
            || sweep.cells().stream()
                .anyMatch(cell -> cell.setting().configuration().endpoint().isSimulated());
    this.end = handle == null ? sweep.end() : null;
  }

  UUID id() {
    return sweep.head().id();
  }

  Sweep sweep() {
    return sweep;
  }

  /** What came of it so far, to be reckoned or saved beside the screen's thread. */
  SweepResults results() {
    return new SweepResults(sweep, standings.all(), spent, simulated);
  }

  Standings standings() {
    return standings;
  }

  CostSum spent() {
    return spent;
  }

  boolean isSimulated() {
    return simulated;
  }

  List<Lane> lanes() {
    return lanes;
  }

  LiveSweep.@Nullable Outside outside() {
    return outside;
  }

  @Nullable SweepEnd end() {
    return end;
  }

  /** What stops it; empty if it is not under way here. */
  Optional<SweepHandle> handle() {
    return isRunning() ? Optional.ofNullable(handle) : Optional.empty();
  }

  boolean isRunning() {
    return handle != null && end == null;
  }

  /** Somebody has asked it to stop. */
  void stops() {
    stopping = true;
  }

  /** It told something. */
  void take(LiveSweep.Gathered gathered) {
    standings.update(gathered.changed());
    lanes = gathered.lanes();
    spent = gathered.course().spent();
    simulated |= gathered.course().simulated();
    outside = gathered.outside();
    end = gathered.end();
    stopping |= handle != null && handle.isStopping();
  }

  WatchWords.Standing standing() {
    return new WatchWords.Standing(
        standings.complete(), standings.wanted(), isRunning(), stopping, end);
  }

  /** About how long it still takes if it goes on as it did; empty if nothing came yet. */
  Optional<Duration> remaining(Instant now) {
    long done = (long) standings.complete() - completeBefore;
    if (done <= 0) {
      return Optional.empty();
    }
    long left = (long) standings.wanted() - standings.complete();
    return Optional.of(Duration.ofMillis(Duration.between(since, now).toMillis() * left / done));
  }
}
