package assay.ui.sweep.watch;

import assay.attempt.Attempt;
import assay.figures.Cost;
import assay.figures.CostSum;
import assay.figures.Costs;
import assay.run.Wait;
import assay.run.sweep.CellResult;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a sweep tells, thousands of times in a second perhaps, and hands it over in one
 * piece each time the screen is ready for it. Told on the sweep's threads.
 */
final class LiveSweep implements SweepListener {
  private final Executor frames;
  private final Costs costs;
  private final Clock clock;
  private final Consumer<Gathered> receiver;
  private final Map<Integer, CellResult> changed = new LinkedHashMap<>();
  private final Map<Integer, Lane> lanes = new TreeMap<>();
  private CostSum spent;
  private boolean simulated;
  private boolean locks;
  private Optional<Outside> outside = Optional.empty();
  private @Nullable SweepEnd end;
  private boolean asked;

  /**
   * What happens outside of the lanes.
   *
   * @param endpoint whose pace has changed; empty if this is about a batch
   * @param until how long nothing is sent there
   * @param perMinute how many may begin within a minute; 0 for any number
   * @param batch the batch's name; empty if this is about a pace
   * @param answered how many of its lines have an answer
   * @param lines how many it has
   */
  record Outside(
      String endpoint, Instant until, double perMinute, String batch, int answered, int lines) {}

  /**
   * What has gathered since the last time.
   *
   * @param changed cells, as they stand
   * @param lanes all that are under way
   * @param course how far it is
   * @param locks whether a hard stop has locked a case
   * @param outside null if nothing was said of batches or the pace yet
   * @param end null if it goes on
   */
  record Gathered(
      List<CellResult> changed,
      List<Lane> lanes,
      Course course,
      boolean locks,
      @Nullable Outside outside,
      @Nullable SweepEnd end) {}

  /**
   * How far it is.
   *
   * @param spent by all of its attempts, before it was resumed included
   * @param simulated whether any answer since then is made up
   */
  record Course(CostSum spent, boolean simulated) {}

  /**
   * @param frames runs what it is given on the screen's thread when the screen is ready
   * @param before what was spent before it was started here
   * @param receiver told on the screen's thread
   */
  LiveSweep(
      Executor frames, Costs costs, Clock clock, CostSum before, Consumer<Gathered> receiver) {
    this.frames = frames;
    this.costs = costs;
    this.clock = clock;
    this.spent = before;
    this.receiver = receiver;
  }

  private static Lane.Seat seat(Seat seat) {
    return new Lane.Seat(seat.lane(), seat.cell(), seat.repeat(), seat.step());
  }

  @Override
  public void begun(Seat seat, Attempt attempt) {
    gather(() -> lanes.put(seat.lane(), Lane.begun(seat(seat), clock.instant())));
  }

  @Override
  public void receiving(Seat seat, long bytes) {
    gather(() -> lanes.computeIfPresent(seat.lane(), (n, lane) -> lane.receiving(bytes)));
  }

  @Override
  public void waiting(Seat seat, Wait wait) {
    Instant until = clock.instant().plus(wait.time());
    gather(() -> lanes.computeIfPresent(seat.lane(), (n, lane) -> lane.waiting(until, wait)));
  }

  @Override
  public void passed(Seat seat, Attempt attempt) {
    spend(seat, attempt, () -> {});
  }

  @Override
  public void completed(Seat seat, Attempt attempt, CellResult result) {
    spend(seat, attempt, () -> changed.put(result.cell().number(), result));
  }

  private void spend(Seat seat, Attempt attempt, Runnable beside) {
    Optional<Cost> cost = costs.of(attempt);
    gather(
        () -> {
          lanes.remove(seat.lane());
          beside.run();
          spent = cost.isPresent() ? spent.plus(cost.get()) : spent.plusUnpriced();
          simulated |= attempt.isSimulated();
        });
  }

  @Override
  public void changed(CellResult result) {
    gather(
        () -> {
          changed.put(result.cell().number(), result);
          locks |= result.state() == CellResult.State.LOCKED;
        });
  }

  @Override
  public void batch(String batch, int answered, int lines) {
    gather(() -> outside = Optional.of(new Outside("", Instant.EPOCH, 0, batch, answered, lines)));
  }

  @Override
  public void paced(UUID sweep, String endpoint, Duration pause, double perMinute) {
    Instant until = clock.instant().plus(pause);
    gather(() -> outside = Optional.of(new Outside(endpoint, until, perMinute, "", 0, 0)));
  }

  @Override
  public void ended(SweepEnd how) {
    gather(
        () -> {
          lanes.clear();
          end = how;
        });
  }

  private void gather(Runnable what) {
    boolean first;
    synchronized (this) {
      what.run();
      first = !asked;
      asked = true;
    }
    if (first) {
      frames.execute(() -> receiver.accept(take()));
    }
  }

  private synchronized Gathered take() {
    asked = false;
    Gathered gathered =
        new Gathered(
            List.copyOf(changed.values()),
            new ArrayList<>(lanes.values()),
            new Course(spent, simulated),
            locks,
            outside.orElse(null),
            end);
    changed.clear();
    locks = false;
    return gathered;
  }
}
