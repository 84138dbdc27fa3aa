package assay.run.sweep;

import assay.attempt.Attempt;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The batches that were made for sweeps. A batch is written before its attempts, and those before
 * it is made, so that a program that ends at any moment finds all of it again. What is written is
 * on disk when the call returns. Safe for many threads; every call blocks and throws {@link
 * assay.run.StoreFailure} if the store cannot do it.
 */
public interface BatchLog {
  /**
   * A batch that has not ended, as far as it was written.
   *
   * @param displayName by which the service finds it again
   * @param name what the service calls it; null if that was never written
   * @param attempts those of its lines that were begun and are not complete
   */
  record OpenBatch(String displayName, @Nullable String name, List<Attempt> attempts) {
    public OpenBatch {
      attempts = List.copyOf(attempts);
    }
  }

  /** Writes a batch that is going to be made of these attempts, which are written next. */
  void open(UUID sweep, String displayName, List<UUID> attempts);

  /** Writes what the service calls a batch. */
  void made(String displayName, String name);

  /** How many sendings of an attempt were written. */
  int triesOf(UUID attempt);

  /**
   * Writes that a batch has ended and that all of its lines are written, but for those that are
   * sent again: these are kept with what came of them, and with the batch in which they go on.
   *
   * @param state how it ended, as the service spells it
   * @param again null if nothing is sent again
   */
  void ended(String displayName, String state, @Nullable Again again);

  /**
   * Lines that are sent again in a further batch.
   *
   * @param displayName of the further batch
   * @param tried what came of each of them until now; not empty
   */
  record Again(String displayName, Map<UUID, Attempt.Try> tried) {
    public Again {
      tried = Collections.unmodifiableMap(new LinkedHashMap<>(tried));
    }
  }

  /** The batches of a sweep that have not ended, oldest first. */
  List<OpenBatch> openOf(UUID sweep);
}
