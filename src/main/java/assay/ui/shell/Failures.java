package assay.ui.shell;

import assay.run.StoreFailure;
import assay.text.Texts;
import assay.ui.Notices;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * Where failures end that no one else takes: a store failure as a notice, anything else in the
 * error window. Each is logged once, here. For the screen's thread.
 */
final class Failures implements Consumer<Throwable> {
  private static final System.Logger LOG = System.getLogger(Failures.class.getName());

  private final Notices notices;
  private final Texts texts;
  private final Consumer<Throwable> unexpected;

  Failures(Notices notices, Texts texts, Consumer<Throwable> unexpected) {
    this.notices = notices;
    this.texts = texts;
    this.unexpected = unexpected;
  }

  @Override
  public void accept(Throwable failure) {
    log(failure);
    Throwable cause = causeOf(failure);
    if (cause instanceof StoreFailure stored) {
      notices.error(texts.of("notice.store." + stored.kind().name()));
    } else {
      unexpected.accept(cause);
    }
  }

  /** Logs it and shows nothing. For any thread. */
  void log(Throwable failure) {
    Throwable cause = causeOf(failure);
    if (cause instanceof StoreFailure stored) {
      LOG.log(Level.WARNING, "The workspace cannot do it: " + stored.detail());
    } else {
      LOG.log(Level.ERROR, "Unexpected", cause);
    }
  }

  private static Throwable causeOf(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof CompletionException && cause != null ? cause : failure;
  }
}
