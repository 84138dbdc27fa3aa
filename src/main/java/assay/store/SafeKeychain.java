package assay.store;

import assay.run.ApiKey;
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
 * mean that it has nothing. What it gave is remembered until the program ends, so that it is not
 * asked again for every request.
 */
final class SafeKeychain {
  /** Longer than anything but a user who is asked to unlock it. */
  private static final long MOST_SECONDS = 30;

  private final Supplier<Optional<Keychain>> opener;
  private final ReentrantLock turn = new ReentrantLock();
  private final Map<String, ApiKey> found = new ConcurrentHashMap<>();
  private @Nullable CompletableFuture<Optional<Keychain>> opening;

  /**
   * @param opener empty where there is no keychain; may block and throw
   */
  SafeKeychain(Supplier<Optional<Keychain>> opener) {
    this.opener = opener;
  }

  boolean isThere() {
    return opened().isPresent();
  }

  /** The key of an account; empty if there is none or it cannot be had. */
  Optional<ApiKey> find(String account) {
    ApiKey known = found.get(account);
    return known != null
        ? Optional.of(known)
        : opened().flatMap(keychain -> read(keychain, account));
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
    boolean kept = opened().filter(keychain -> did(() -> keychain.write(account, key))).isPresent();
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

  /** One that does not open in time is asked for again by the next call. */
  private Optional<Keychain> opened() {
    try {
      return opening().get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private synchronized CompletableFuture<Optional<Keychain>> opening() {
    CompletableFuture<Optional<Keychain>> begun = opening;
    if (begun == null) {
      begun = new CompletableFuture<>();
      opening = begun;
      CompletableFuture<Optional<Keychain>> result = begun;
      Thread.ofVirtual().name("open-keychain").start(() -> open(result));
    }
    return begun;
  }

  private void open(CompletableFuture<Optional<Keychain>> result) {
    try {
      result.complete(opener.get());
    } catch (RuntimeException | LinkageError e) {
      result.complete(Optional.empty());
    }
  }

  /** What is done with a keychain. */
  @FunctionalInterface
  private interface Action {
    void run() throws Keychain.Failure;
  }
}
