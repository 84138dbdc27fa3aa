package assay;

import assay.attempt.Endpoint;
import assay.attempt.Redactor;
import assay.run.ApiKey;
import assay.run.Keys;
import assay.store.WorkspaceFolder;
import assay.store.log.WorkspaceLog;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The log of the workspace in hand. It outlives the workspace's closing, since what goes wrong then
 * is worth a line, too.
 */
final class Logbook implements AutoCloseable {
  private final Redactor redactor = new Redactor();
  private @Nullable WorkspaceLog log;

  /** Logs into this workspace from now on, if it is one that is written. */
  synchronized void moveTo(WorkspaceFolder folder, Clock clock) {
    close();
    if (folder.isLogged()) {
      log = WorkspaceLog.start(folder.path(), redactor, clock);
    }
  }

  /** What guards every line. */
  Redactor redactor() {
    return redactor;
  }

  /** The same keys, each of which is masked from the moment that somebody takes it. */
  Keys hiding(Keys keys) {
    return new Hiding(keys, redactor);
  }

  @Override
  public synchronized void close() {
    if (log != null) {
      log.close();
      log = null;
    }
  }

  private record Hiding(Keys keys, Redactor redactor) implements Keys {
    @Override
    public Optional<ApiKey> of(Endpoint endpoint) {
      Optional<ApiKey> key = keys.of(endpoint);
      key.ifPresent(this::hide);
      return key;
    }

    @Override
    public void useForThisSession(Endpoint endpoint, ApiKey key) {
      hide(key);
      keys.useForThisSession(endpoint, key);
    }

    @Override
    public boolean keepInKeychain(Endpoint endpoint, ApiKey key) {
      hide(key);
      return keys.keepInKeychain(endpoint, key);
    }

    private void hide(ApiKey key) {
      redactor.hide(key.reveal());
    }

    @Override
    public Source sourceOf(Endpoint endpoint) {
      return keys.sourceOf(endpoint);
    }

    @Override
    public boolean hasKeychain() {
      return keys.hasKeychain();
    }

    @Override
    public void forget(Endpoint endpoint) {
      keys.forget(endpoint);
    }

    @Override
    public Optional<String> credentialsFile() {
      return keys.credentialsFile();
    }
  }
}
