package assay.ui.sweep.watch;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Where what a sweep tells arrives before it is known which one it is: a sweep begins to tell
 * before the call that starts it returns. For the screen's thread.
 */
final class Slot {
  private final BiConsumer<Watched, LiveSweep.Gathered> receiver;
  private @Nullable Watched watched;
  private LiveSweep.@Nullable Gathered early;

  Slot(BiConsumer<Watched, LiveSweep.Gathered> receiver) {
    this.receiver = receiver;
  }

  /** It is this one. What came before is part of what is known of it, but for the last word. */
  void fill(Watched known) {
    watched = known;
    Optional.ofNullable(early).ifPresent(gathered -> receiver.accept(known, gathered));
    early = null;
  }

  void take(LiveSweep.Gathered gathered) {
    if (watched == null) {
      early = gathered;
    } else {
      receiver.accept(watched, gathered);
    }
  }
}
