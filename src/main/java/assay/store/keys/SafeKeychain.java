package assay.store.keys;

import assay.run.ApiKey;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A keychain that is opened at its first use, asked by one thread at a time, and whose failures
 * mean that it has nothing; one that hangs is none until the program ends. What it gave is
 * remembered until the program ends, so that it is not asked again for every request.
 */
final class SafeKeychain {
  /** Longer than anything but a user who is asked to unlock it. */
  private static final Duration MOST = Duration.ofSeconds(30);

  private final Supplier<Optional<Keychain>> opener;
  private final Duration most;
  private final ReentrantLock turn = new ReentrantLock();
  private final Map<String, ApiKey> found = new ConcurrentHashMap<>();
  private @Nullable CompletableFuture<Optional<Keychain>> opening;

  /**
   * @param opener empty where there is no keychain; may block and throw
   */
  SafeKeychain(Supplier<Optional<Keychain>> opener) {
    this(opener, MOST);
  }

  /**
   * @param most how long it may take to open or to do something
   */
  SafeKeychain(Supplier<Optional<Keychain>> opener, Duration most) {
    this.opener = opener;
    this.most = most;
  }

  boolean isThere() {
    return opened().isPresent();
  }

  /** The key of an account; empty if there is none or it cannot be had. */
  Optional<ApiKey> find(String account) {
    ApiKey known = found.get(account);
    return known != null
        ? Optional.of(known)
        : opened().flatMap(keychain -> inTime(() -> read(keychain, account), Optional.empty()));
  }

  private Optional<ApiKey> read(Keychain keychain, String account) {
    turn.lock();
    try {
      ApiKey key = keychain.read(account);
      if (key.isBlank()) {
        return Optional.empty();
      }
      found.put(account, key);
      return Optional.of(key);
    } catch (Keychain.Failure | RuntimeException | LinkageError e) {
      return Optional.empty();
    } finally {
      turn.unlock();
    }
  }

  /** Whether it took the key. */
  boolean keep(String account, ApiKey key) {
    boolean kept = opened().filter(chain -> did(() -> chain.write(account, key))).isPresent();
    if (kept) {
      found.put(account, key);
    }
    return kept;
  }

  void forget(String account) {
    found.remove(account);
    opened().ifPresent(keychain -> did(() -> keychain.remove(account)));
  }

  private boolean did(Action action) {
    return inTime(() -> doneInTurn(action), false);
  }

  private boolean doneInTurn(Action action) {
    turn.lock();
    try {
      action.run();
      return true;
    } catch (Keychain.Failure | RuntimeException | LinkageError e) {
      return false;
    } finally {
      turn.unlock();
    }
  }

  private Optional<Keychain> opened() {
    return result(opening(), Optional.empty());
  }

  private synchronized CompletableFuture<Optional<Keychain>> opening() {
    CompletableFuture<Optional<Keychain>> begun = opening;
    if (begun == null) {
      begun = begun(opener, Optional.empty());
      opening = begun;
    }
    return begun;
  }

  /** Does it beside this thread, which waits no longer than it may. */
  private <T> T inTime(Supplier<T> work, T otherwise) {
    return result(begun(work, otherwise), otherwise);
  }

  /**
   * A call into the system may hang, so it has a thread of its own, which no end of the program
   * waits for.
   */
  private static <T> CompletableFuture<T> begun(Supplier<T> work, T otherwise) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread.ofVirtual().name("keychain").start(() -> finish(result, work, otherwise));
    return result;
  }

  private static <T> void finish(CompletableFuture<T> result, Supplier<T> work, T otherwise) {
    try {
      result.complete(work.get());
    } catch (RuntimeException | LinkageError e) {
      result.complete(otherwise);
    }
  }

  /**
   * What came of it. A keychain that hangs is none from then on, so that it costs the wait once.
   */
  private <T> T result(CompletableFuture<T> begun, T otherwise) {
    try {
      return begun.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      giveUp();
      return otherwise;
    } catch (ExecutionException e) {
      return otherwise;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return otherwise;
    }
  }

  private synchronized void giveUp() {
    opening = CompletableFuture.completedFuture(Optional.empty());
  }

  /** What is done with a keychain. */
  @FunctionalInterface
  private interface Action {
    void run() throws Keychain.Failure;
  }
}
