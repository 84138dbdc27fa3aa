package assay.run;

import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Endpoint;
import assay.attempt.Outcome;
import assay.attempt.Session;
import assay.attempt.Threshold;
import assay.conduct.Lock;
import assay.conduct.Objection;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The one way to send. Every window and every command comes through here, and here the conduct
 * rules are asked again before each request.
 */
public final class Submit implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final ImageService service;
  private final Writing log;
  private final Guard guard;
  private final RetryPolicy retry;
  private final Pauses pauses;
  private final Clock clock;
  private final SendingNotes notes;
  private final Map<RunHandle, Runner> underWay = new ConcurrentHashMap<>();
  private final Set<CellSending> cellsUnderWay = ConcurrentHashMap.newKeySet();
  private final Object resuming = new Object();
  private boolean closed;

  /** One that never logs a prompt. */
  public Submit(
      ImageService service, AttemptLog log, RetryPolicy retry, Pauses pauses, Clock clock) {
    this(service, log, retry, pauses, clock, () -> false);
  }

  /**
   * @param logPrompts whether the program's log may hold the prompts that are sent; asked at each
   *     sending, from any thread
   */
  public Submit(
      ImageService service,
      AttemptLog log,
      RetryPolicy retry,
      Pauses pauses,
      Clock clock,
      BooleanSupplier logPrompts) {
    this.service = service;
    this.log = new Writing(log);
    this.guard = new Guard(this.log, clock);
    this.retry = retry;
    this.pauses = pauses;
    this.clock = clock;
    this.notes = new SendingNotes(logPrompts);
  }

  /** The answers that the workspace has not taken yet. They are written as soon as it can. */
  public List<Unstored> unstored() {
    return log.unstored();
  }

  /** The lock that keeps this case from being sent; empty if nothing does. Blocks. */
  public Optional<Lock> lockOf(Case tested) {
    return log.lockOf(tested);
  }

  /**
   * The requests that an order would send, one for each repeat. Nothing is sent, written or asked
   * for a key. What stands against it, {@link #wouldObjectTo} says.
   *
   * @throws IllegalArgumentException if the endpoint's protocol has no field for something
   */
  public List<Preview> preview(Order order) {
    ImageService.Prepared prepared = service.prepare(order.tested(), order.configuration());
    return Collections.nCopies(order.repeats(), new Preview("POST", prepared));
  }

  /** What {@link #objectionTo} would say. Writes nothing: a declaration locks nothing here. */
  public Optional<Objection> wouldObjectTo(Order order) {
    return guard.wouldObjectTo(order);
  }

  /**
   * What keeps an order from being sent; empty if nothing does, and {@link #start} would send it
   * now. A declaration that a minor is shown, or may be, locks the case by being asked about.
   * Blocks.
   *
   * @throws StoreFailure if the workspace cannot be asked, or cannot take the lock
   */
  public Optional<Objection> objectionTo(Order order) {
    return guard.objectionTo(order);
  }

  /**
   * Locks a case of which a person said that a minor is shown or mentioned, or was not sure. It
   * holds from now on, though the workspace may not have room for it yet. Blocks.
   *
   * @throws StoreFailure if the workspace cannot take it now
   */
  public Lock declare(Case tested) {
    return guard.declare(tested);
  }

  /**
   * Locks a case by a person's own flag; otherwise as {@link #declare}.
   *
   * @param attempt what was seen; null if it is about the case alone
   * @param note why, in the person's words; may be empty
   */
  public Lock flag(Case tested, @Nullable UUID attempt, String note) {
    return guard.flag(tested, attempt, note);
  }

  /**
   * Locks the case of a stored attempt for what its answer means today; otherwise as {@link
   * #declare}. Writes nothing if that is no hard stop, or if all of the case is locked.
   */
  public void lockFor(Attempt attempt, Outcome today) {
    guard.lockFor(attempt, today);
  }

  /**
   * Gives a session another standard threshold, which goes into the audit log. Blocks.
   *
   * @throws StoreFailure if the workspace cannot take it
   */
  public void setStandard(Session session, Threshold standard) {
    guard.trail().standardChanged(session, standard);
  }

  /** Whether all that a case is known by is locked, so that a lock would add nothing. Blocks. */
  public boolean isWhollyLocked(Case tested) {
    return log.isWhollyLocked(tested);
  }

  /**
   * Starts a run and returns when it has its number; its attempts are sent on virtual threads. What
   * a conduct rule stands against is not begun: the run ends at once and says so.
   *
   * @throws StoreFailure if the workspace cannot take the run
   */
  public RunHandle start(Order order, RunListener listener) {
    log.catchUp();
    Optional<Objection> objection = objectionTo(order);
    if (objection.isPresent()) {
      guard.trail().refused(objection.get(), order.repeats(), order.repeats());
      return refuse(order, objection.get(), listener);
    }
    guard.trail().belowStandard(guard.proposal(order));
    return begin(Work.all(order, log.openRun(order)), listener);
  }

  /**
   * What is left of a run; empty if nothing is, if it is under way, if it began no attempt, or if
   * an answer in it forbids sending the identical request again. Blocks.
   */
  public Optional<Unfinished> leftOf(UUID run) {
    boolean isUnderWay = underWay.keySet().stream().anyMatch(handle -> handle.id().equals(run));
    return isUnderWay ? Optional.empty() : Unfinished.of(log, run);
  }

  /**
   * Sends the repeats of a run that were never begun, and no other: what was begun may have been
   * billed. The conduct rules are asked as at the start of a run. Otherwise as {@link #start}.
   *
   * @param now the endpoint as it can be called now, such as the simulator at its new address
   * @return empty if nothing is left, as {@link #leftOf} says
   */
  public Optional<RunHandle> resume(UUID run, UnaryOperator<Endpoint> now, RunListener listener) {
    log.catchUp();
    synchronized (resuming) {
      return leftOf(run).map(unfinished -> resume(unfinished.work(now), listener));
    }
  }

  private RunHandle resume(Work work, RunListener listener) {
    Optional<Objection> objection = objectionTo(work.order());
    if (objection.isPresent()) {
      guard.trail().refused(objection.get(), work.repeats().size(), work.order().repeats());
      return refuse(work.order(), objection.get(), listener);
    }
    guard.trail().belowStandard(guard.proposal(work.order()));
    return begin(work, listener);
  }

  private RunHandle refuse(Order order, Objection objection, RunListener listener) {
    AttemptLog.Run none =
        new AttemptLog.Run(UUID.randomUUID(), order.session(), 0, order.repeats());
    CompletableFuture<RunEnd> end = new CompletableFuture<>();
    RunEnd refused = RunEnd.refused(objection);
    Thread.ofVirtual()
        .name("refused")
        .start(
            () -> {
              try {
                listener.ended(refused);
              } finally {
                end.complete(refused);
              }
            });
    return new RunHandle(none, new Cancellation(), end);
  }

  /**
   * Asks the conduct rules about every cell of a sweep and gives what sends them. Cells whose case
   * is locked are no reason to refuse the others: they are not sent.
   *
   * @param orders what each cell would send; their repeats do not count here
   * @return what was objected to, each once; or else what sends
   * @throws StoreFailure if the workspace cannot be asked, or cannot take a lock or the audit entry
   */
  public CellSending.Result cells(List<Order> orders, Turnstile turnstile) {
    log.catchUp();
    List<Objection> objections = guard.objectionsTo(orders);
    if (!objections.isEmpty()) {
      objections.forEach(o -> guard.trail().refused(o, orders.size(), orders.size()));
      return new CellSending.Refused(objections);
    }
    guard.noteBelowStandard(orders);
    CellSending.Stops stops = new CellSending.Stops(this::stopForAccount, cellsUnderWay::remove);
    CellSending cells = new CellSending(sending(), orders, turnstile, stops);
    cellsUnderWay.add(cells);
    return new CellSending.Allowed(cells);
  }

  /** What stands against cells, but for locks, each objection once. Locks what was declared so. */
  public List<Objection> objectionsTo(List<Order> orders) {
    return guard.objectionsTo(orders);
  }

  private Sending sending() {
    return new Sending(new Requests(service), log, retry, pauses, clock, notes);
  }

  private RunHandle begin(Work work, RunListener listener) {
    Cancellation cancellation = new Cancellation();
    CompletableFuture<RunEnd> end = new CompletableFuture<>();
    Runner runner =
        new Runner(sending(), work, new OneAtATime(listener), cancellation, this::stopForAccount);
    RunHandle handle = new RunHandle(work.run(), cancellation, end);
    enter(handle, runner);
    Thread.ofVirtual().name("run-" + work.run().number()).start(() -> run(handle, runner, end));
    return handle;
  }

  /** A run that comes after the close is stopped before it sends anything. */
  private void enter(RunHandle handle, Runner runner) {
    synchronized (underWay) {
      underWay.put(handle, runner);
      if (closed) {
        handle.cancel();
      }
    }
  }

  private void run(RunHandle handle, Runner runner, CompletableFuture<RunEnd> end) {
    try {
      runner.run(end);
    } finally {
      underWay.remove(handle);
    }
  }

  /**
   * Stops every run and waits until what was under way is stored as CANCELLED, for some seconds at
   * most.
   */
  @Override
  public void close() {
    List<RunHandle> left;
    synchronized (underWay) {
      closed = true;
      left = List.copyOf(underWay.keySet());
    }
    left.forEach(RunHandle::cancel);
    cellsUnderWay.forEach(CellSending::cancel);
    left.forEach(handle -> handle.awaitAtMost(GRACE));
  }

  /** A limited account or an empty credit ends every run at once. */
  private void stopForAccount() {
    underWay.values().forEach(Runner::stopForAccount);
    cellsUnderWay.forEach(CellSending::stopForAccount);
  }
}
