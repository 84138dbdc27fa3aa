package assay.run.sweep.work;

import assay.attempt.Endpoint;
import assay.conduct.Objection;
import assay.figures.Costs;
import assay.run.AttemptLog;
import assay.run.CellSending;
import assay.run.Order;
import assay.run.Pauses;
import assay.run.Submit;
import assay.run.design.Cell;
import assay.run.sweep.Allowances;
import assay.run.sweep.BatchLog;
import assay.run.sweep.BatchService;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepListener;
import assay.run.sweep.SweepLog;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.SweepResults;
import assay.run.sweep.Terms;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Starts, resumes and extends sweeps. Every window and every command comes through here; the
 * conduct rules are asked by {@link Submit#cells}. Safe for many threads.
 */
public final class Sweeps implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Ports ports;
  private final Supplier<Costs> costs;
  private final Pauses pauses;
  private final Clock clock;
  private final Map<UUID, SweepHandle> underWay = new ConcurrentHashMap<>();
  private final Set<UUID> claimed = ConcurrentHashMap.newKeySet();

  /**
   * What sweeps are made with.
   *
   * @param submit the one way to send
   * @param log the attempts
   * @param sweeps where sweeps are kept
   * @param allowances counts requests and tokens
   * @param batches sends batches
   * @param batchLog where batches are kept
   */
  public record Ports(
      Submit submit,
      AttemptLog log,
      SweepLog sweeps,
      Allowances allowances,
      BatchService batches,
      BatchLog batchLog) {}

  /**
   * Sweeps over a workspace.
   *
   * @param costs what things cost, asked at each start
   */
  public Sweeps(Ports ports, Supplier<Costs> costs, Pauses pauses, Clock clock) {
    this.ports = ports;
    this.costs = costs;
    this.pauses = pauses;
    this.clock = clock;
  }

  /** Where sweeps are kept. */
  public SweepLog log() {
    return ports.sweeps();
  }

  /**
   * What stands against a plan, each once, but for locks: locked cases are left out of a sweep. A
   * case of which a minor was declared is locked by being asked about. Blocks.
   */
  public List<Objection> objectionsTo(UUID session, SweepPlan plan) {
    return ports.submit().objectionsTo(Orders.asked(session, plan.cells(), plan.terms()));
  }

  /** What stands against each cell of a plan, locks with it. Writes and locks nothing. Blocks. */
  public Map<Cell, Objection> wouldObjectTo(UUID session, SweepPlan plan) {
    Map<Cell, Objection> against = new LinkedHashMap<>();
    plan.cells()
        .forEach(cell -> objection(session, cell, plan).ifPresent(o -> against.put(cell, o)));
    return against;
  }

  private Optional<Objection> objection(UUID session, Cell cell, SweepPlan plan) {
    return Orders.asked(session, cell.setting(), plan.terms())
        .flatMap(order -> ports.submit().wouldObjectTo(order).stream())
        .findFirst();
  }

  /** What things cost by the prices of today. */
  public Costs costs() {
    return costs.get();
  }

  /**
   * Starts a sweep and returns when it is written; its attempts are sent on virtual threads.
   *
   * @param planText the plan file that says the same
   * @throws assay.run.StoreFailure if the workspace cannot take it
   */
  public Started start(UUID session, SweepPlan plan, String planText, SweepListener listener) {
    List<Cell> cells = plan.cells();
    Optional<Started> obstacle = obstacles().of(plan.terms(), cells);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    Sweep.Layout layout = Drafts.layout(plan, planText);
    return begin(
        Drafts.of(session, plan, layout, cells, clock.instant()),
        endpoint -> endpoint,
        listener,
        () -> ports.sweeps().open(session, plan, layout, cells));
  }

  /**
   * Sends what is missing of a sweep: what was never begun, and what came back unjudged and
   * unbilled for certain. What was sent and may have been billed is never sent again. Otherwise as
   * {@link #start}.
   *
   * @param now an endpoint as it can be called now, such as the simulator at its new address
   */
  public Started resume(UUID id, UnaryOperator<Endpoint> now, SweepListener listener) {
    return log()
        .find(id)
        .map(sweep -> goOn(sweep, now, listener, () -> ports.sweeps().find(id).orElseThrow()))
        .orElseGet(Started.NothingLeft::new);
  }

  /**
   * Goes on with a sweep with more repeats, further levels or cases, or another budget; what was
   * sent is used and not sent again. Otherwise as {@link #resume}.
   *
   * @param plan the same axes, with more; its name does not count
   */
  public Started extend(
      UUID id,
      SweepPlan plan,
      String planText,
      UnaryOperator<Endpoint> now,
      SweepListener listener) {
    Sweep sweep = log().find(id).orElse(null);
    if (sweep == null) {
      return new Started.NothingLeft();
    }
    Sweep.Layout layout = Drafts.layout(plan, planText);
    Optional<Started> obstacle = Extension.obstacle(sweep, layout, plan, () -> isBlocked(id));
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    List<Cell> more = Extension.further(sweep.cells(), plan.cells());
    int repeats = Math.max(plan.sampling().repeats(), sweep.course().sampling().repeats());
    Sweep.Course course = new Sweep.Course(plan.sampling().times(repeats), plan.terms());
    Sweep draft = Drafts.with(sweep, course, layout, more);
    return goOn(draft, now, listener, () -> ports.sweeps().extend(id, course, layout, more));
  }

  private boolean isBlocked(UUID id) {
    return resultsOf(id).stream()
        .flatMap(results -> results.cells().stream())
        .anyMatch(cell -> cell.blocked().hits() > 0);
  }

  private Started goOn(
      Sweep draft, UnaryOperator<Endpoint> now, SweepListener listener, Supplier<Sweep> written) {
    UUID id = draft.head().id();
    if (!claimed.add(id)) {
      return new Started.UnderWay();
    }
    boolean begun = false;
    try {
      Optional<Started> obstacle = obstacles().of(draft);
      Started started = obstacle.orElseGet(() -> begin(draft, now, listener, written));
      begun = started instanceof Started.Begun;
      return started;
    } finally {
      if (!begun) {
        claimed.remove(id);
      }
    }
  }

  /** The results of a sweep as the log knows them; of one under way as it stands. Blocks. */
  public Optional<SweepResults> resultsOf(UUID id) {
    return underWay(id).map(SweepHandle::results).or(() -> stored(id));
  }

  private Optional<SweepResults> stored(UUID id) {
    Resumption now = resumption();
    return log().find(id).map(all -> now.of(all, () -> {}, () -> false, () -> 0).results(all));
  }

  /** The handle of a sweep that is under way here. */
  public Optional<SweepHandle> underWay(UUID id) {
    return Optional.ofNullable(underWay.get(id));
  }

  private Obstacles obstacles() {
    return new Obstacles(costs.get(), ports.batches());
  }

  private Started begin(
      Sweep draft, UnaryOperator<Endpoint> now, SweepListener listener, Supplier<Sweep> written) {
    Map<Integer, Order> orders = Orders.byCell(draft, now);
    SweepListener told = new TellingOneByOne(listener);
    Terms terms = draft.course().terms();
    BooleanSupplier timeIsUp = Beginning.timeIsUp(terms.budget(), clock);
    Throttle throttle =
        new Throttle(
            terms.pace(),
            ports.allowances(),
            pauses,
            clock,
            (endpoint, pause, perMinute) ->
                told.paced(draft.head().id(), endpoint, pause, perMinute));
    return switch (ports
        .submit()
        .cells(Orders.asked(draft, now), new TimedTurnstile(throttle, timeIsUp))) {
      case CellSending.Refused refused -> new Started.Refused(refused.objections());
      case CellSending.Allowed allowed ->
          Beginning.orClosed(
              allowed.sending(),
              () ->
                  run(
                      new SweepWork(written.get(), orders, clock.instant()),
                      allowed.sending(),
                      told,
                      timeIsUp));
    };
  }

  private Started run(
      SweepWork work, CellSending sending, SweepListener listener, BooleanSupplier timeIsUp) {
    Dispatch dispatch =
        resumption().of(work.sweep(), sending::halt, timeIsUp, sending.blocks()::soFar);
    SweepHandle handle = new SweepHandle(work.sweep(), dispatch, sending, clock);
    ports.sweeps().note(handle.id(), new Sweep.Note(clock.instant(), null));
    claimed.add(handle.id());
    underWay.put(handle.id(), handle);
    Supplier<SweepEnd> runner = runner(work, sending, dispatch, listener);
    Thread.ofVirtual()
        .name("sweep-" + handle.number())
        .start(() -> end(handle, runner, sending, listener));
    return new Started.Begun(handle);
  }

  private Supplier<SweepEnd> runner(
      SweepWork work, CellSending sending, Dispatch dispatch, SweepListener listener) {
    if (work.sweep().course().terms().way() == Terms.Way.ONE_BY_ONE) {
      return new SweepRunner(work, sending, dispatch, listener)::run;
    }
    Reception reception =
        new Reception(dispatch, new CaseLocks(work, sending, dispatch, listener), listener);
    BatchCourse.Ports to = new BatchCourse.Ports(ports.batches(), ports.batchLog());
    BatchCourse course = new BatchCourse(work, sending, to, pauses, clock, reception);
    return new BatchRunner(work, sending, reception, ports.batchLog(), course)::run;
  }

  private void end(
      SweepHandle handle, Supplier<SweepEnd> runner, CellSending sending, SweepListener listener) {
    SweepEnd how = SweepEnd.BROKEN;
    try (sending) {
      how = runner.get();
      ports.sweeps().note(handle.id(), new Sweep.Note(clock.instant(), how));
    } finally {
      underWay.remove(handle.id());
      claimed.remove(handle.id());
      try {
        listener.ended(how);
      } finally {
        handle.over(how);
      }
    }
  }

  private Resumption resumption() {
    return new Resumption(ports.log(), ports.sweeps(), costs.get(), clock);
  }

  /** Pauses every sweep and waits for what is under way, for some seconds at most. */
  @Override
  public void close() {
    List.copyOf(underWay.values()).forEach(handle -> handle.leave(GRACE));
  }
}
