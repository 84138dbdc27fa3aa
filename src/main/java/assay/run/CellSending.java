package assay.run;

import assay.attempt.Answer;
import assay.attempt.Attempt;
import assay.attempt.Attempt.Completion;
import assay.attempt.Attempt.Place;
import assay.attempt.Attempt.Try;
import assay.attempt.Case;
import assay.attempt.Outcome;
import assay.attempt.Sha256;
import assay.conduct.CaseKeys;
import assay.conduct.Lock;
import assay.conduct.Objection;
import assay.run.Requests.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends the repeats of cells, whose runs are open already. Made by {@link Submit#cells}, which has
 * asked the conduct rules about every case and configuration; no other is sent. What may change
 * since is asked before each request: whether a lock holds the case. Safe for many threads.
 */
public final class CellSending implements AutoCloseable {
  private final Sending sending;
  private final Cancellation user = new Cancellation();
  private final Cancellation halt = new Cancellation();
  private final Turnstile turnstile;
  private final Map<Sent, Set<Sha256>> allowed = new HashMap<>();
  private final Stops stops;
  private volatile boolean accountStopped;

  /** What came of asking about the cells of a sweep. */
  public sealed interface Result {}

  /** They may be sent. */
  public record Allowed(CellSending sending) implements Result {}

  /** They may not, and nothing was begun. */
  public record Refused(List<Objection> objections) implements Result {
    public Refused {
      objections = List.copyOf(objections);
    }
  }

  /**
   * Whom to tell of an end.
   *
   * @param account the account is stopped: every run ends
   * @param closed nothing more is sent here
   */
  record Stops(Runnable account, Consumer<CellSending> closed) {}

  CellSending(Sending sending, List<Order> orders, Turnstile turnstile, Stops stops) {
    this.sending = sending;
    this.turnstile = turnstile;
    this.stops = stops;
    Map<Case, Set<Sha256>> keys = new HashMap<>();
    for (Order order : orders) {
      allowed.put(sent(order), keys.computeIfAbsent(order.tested(), CaseKeys::of));
    }
    user.onCancel(halt::cancel);
  }

  /**
   * Sends one repeat: waits for its turn, writes it, sends it, tries again where that is right and
   * stores what came.
   *
   * @param isWanted asked before each request, beside the lock: whether it is still to be sent
   * @return empty if it was not begun: halted, not wanted any more, or its case is locked
   * @throws StoreFailure if the workspace cannot take it
   */
  public Optional<Attempt> send(
      Order order, AttemptLog.Run run, int repeat, RunListener listener, BooleanSupplier isWanted) {
    return send(new Going(order, caseKeys(order), Set.of()), run, repeat, listener, isWanted);
  }

  /**
   * Sends the next step of a repeat that is sent in several. All that it came from is its case: a
   * lock of any of it keeps it from being sent, and a hard stop locks it all. Otherwise as {@link
   * #send}.
   *
   * @param first what its first step sends, about which the rules were asked
   * @param before the steps that were sent, in order; each brought a picture
   * @param next what is sent now
   */
  public Optional<Attempt> follow(
      Order first,
      List<Attempt> before,
      Case next,
      Berth berth,
      RunListener listener,
      BooleanSupplier isWanted) {
    Set<Sha256> chain = new LinkedHashSet<>(caseKeys(first));
    before.forEach(attempt -> chain.addAll(CaseKeys.of(attempt.tested())));
    Set<Sha256> keys = new LinkedHashSet<>(chain);
    keys.addAll(CaseKeys.of(next));
    Order order = new Order(first.session(), next, first.configuration(), 1, 1, first.purpose());
    return send(new Going(order, keys, chain), berth.run(), berth.repeat(), listener, isWanted);
  }

  /**
   * Where an attempt belongs.
   *
   * @param run the run
   * @param repeat the repeat in that run, from 1
   */
  public record Berth(AttemptLog.Run run, int repeat) {}

  /**
   * What is going to be sent.
   *
   * @param keys by what a lock knows it
   * @param chain by what a lock knows all that it came from
   */
  private record Going(Order order, Set<Sha256> keys, Set<Sha256> chain) {}

  private Optional<Attempt> send(
      Going going, AttemptLog.Run run, int repeat, RunListener listener, BooleanSupplier isWanted) {
    Set<Sha256> keys = going.keys();
    if (!turnstile.pass(going.order().configuration().endpoint(), halt)
        || !isWanted.getAsBoolean()
        || !mayBegin(keys)) {
      return Optional.empty();
    }
    Brakes brakes =
        new Brakes(user, halt, () -> isWanted.getAsBoolean() && isOpen(keys), turnstile);
    Attempt draft = draft(UUID.randomUUID(), going.order(), run, repeat);
    Attempt complete = sending.send(draft, going.chain(), listener, brakes);
    stopAfter(complete);
    return Optional.of(complete);
  }

  /**
   * Writes one repeat that is going to be sent with others in a batch.
   *
   * @param id under which the batch knows it
   * @return empty if it was not begun: halted, or its case is locked
   */
  public Optional<Attempt> begin(UUID id, Order order, AttemptLog.Run run, int repeat) {
    if (!mayBegin(caseKeys(order))) {
      return Optional.empty();
    }
    Attempt draft = draft(id, order, run, repeat);
    sending.log().begin(draft, requestOf(order));
    return Optional.of(draft);
  }

  /**
   * Stores that an attempt of a batch was never sent: its case was locked meanwhile, or nothing
   * more is wanted of its cell.
   */
  public Attempt drop(Attempt begun) {
    Instant end = sending.clock().instant();
    Completion completion =
        new Completion(end, Duration.ZERO, 0, Outcome.of(new Answer.Cancelled()));
    sending.log().complete(begun.completed(completion), completion, List.of(), null);
    return begun.completed(completion);
  }

  /** What an order sends, to be sent with others in a batch. */
  public ImageService.Prepared requestOf(Order order) {
    return sending.requests().of(order.tested(), order.configuration());
  }

  /** How long to wait before a line of a batch is sent again; empty if it is not. */
  public Optional<Duration> delayAfter(Outcome outcome, int triesDone) {
    return outcome.isHardStop() ? Optional.empty() : sending.retry().nextDelay(outcome, triesDone);
  }

  /**
   * Stores what came of an attempt in a batch, with the lock that it calls for.
   *
   * @param last the sending that is not stored yet
   */
  public Attempt complete(Attempt begun, Try last) {
    Instant end = sending.clock().instant();
    Outcome outcome = Outcome.of(last.answer());
    Completion completion =
        new Completion(end, Duration.between(begun.begunAt(), end), last.number(), outcome);
    Attempt complete = begun.completed(completion);
    @Nullable Lock lock = Lock.from(complete, outcome, end).orElse(null);
    sending.log().complete(complete, completion, List.of(last), lock);
    sending.notes().take(complete);
    stopAfter(complete);
    return complete;
  }

  /** The lock that holds a case; empty if none does. Blocks. */
  public Optional<Lock> lockOf(Case tested) {
    return sending.log().lockOf(tested);
  }

  /** Writes into the audit log that a lock kept so many repeats of a sweep from being sent. */
  public void noteUnsent(Lock lock, int unsent, int ordered) {
    new AuditTrail(sending.log(), sending.clock())
        .refused(new Objection.Locked(lock), unsent, ordered);
  }

  /** Sends nothing more, and lets what is under way come in. */
  public void halt() {
    halt.cancel();
  }

  /** Cuts what is under way, which is stored as CANCELLED, and sends nothing more. */
  public void cancel() {
    user.cancel();
  }

  /** How many blocked attempts this program has stored, here or in any other run. */
  public BlockCount blocks() {
    return sending.log().blocks();
  }

  /** What ends waits here: a halt or a cancellation. */
  public Cancellation halted() {
    return halt;
  }

  /** The wish to cut what is under way. */
  public Cancellation cancelled() {
    return user;
  }

  /** Whether it ended because the account is stopped, here or in another run. */
  public boolean isAccountStopped() {
    return accountStopped;
  }

  /** Nothing more is sent here, and no account's stop is told here any more. */
  @Override
  public void close() {
    halt.cancel();
    stops.closed().accept(this);
  }

  void stopForAccount() {
    accountStopped = true;
    halt.cancel();
  }

  private static Sent sent(Order order) {
    return new Sent(order.tested(), order.configuration());
  }

  /** By what a lock knows the case of an order about which the rules were asked. */
  private Set<Sha256> caseKeys(Order order) {
    Set<Sha256> keys = allowed.get(sent(order));
    if (keys == null) {
      throw new IllegalArgumentException("Nobody has asked the rules about this cell");
    }
    return keys;
  }

  private boolean mayBegin(Set<Sha256> caseKeys) {
    return !halt.isCancelled() && isOpen(caseKeys);
  }

  private boolean isOpen(Set<Sha256> caseKeys) {
    return sending.log().lockOf(caseKeys).isEmpty();
  }

  private void stopAfter(Attempt complete) {
    Outcome outcome = complete.outcome().orElseThrow();
    if (outcome.endsEveryRun()) {
      boolean first = !accountStopped;
      stops.account().run();
      if (first) {
        new AuditTrail(sending.log(), sending.clock()).accountStopped(complete, outcome);
      }
    }
  }

  private Attempt draft(UUID id, Order order, AttemptLog.Run run, int repeat) {
    return new Attempt(
        id,
        new Place(order.session(), run.id(), run.number(), repeat, run.repeats()),
        order.tested(),
        order.configuration(),
        sending.clock().instant(),
        null);
  }
}
