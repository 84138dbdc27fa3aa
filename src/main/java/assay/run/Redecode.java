package assay.run;

import assay.attempt.Answer;
import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.attempt.OutcomeChange;
import assay.run.AttemptLog.Page;
import assay.run.AttemptLog.Query;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Judges stored answers again, as today's decoder does, and tells what comes out otherwise. An
 * outcome stays as it was stored; only a hard stop that nobody saw before locks its case. Holds one
 * page of attempts and one answer at a time.
 */
public final class Redecode {
  private static final int PAGE = 100;

  private final AttemptLog log;
  private final BiConsumer<Attempt, Outcome> locks;

  /**
   * Over the attempts of this log.
   *
   * @param locks locks the case of an attempt for what its answer means today, before the change is
   *     told; usually {@link Submit#lockFor}
   */
  public Redecode(AttemptLog log, BiConsumer<Attempt, Outcome> locks) {
    this.log = log;
    this.locks = locks;
  }

  /**
   * An attempt whose answer is judged otherwise today.
   *
   * @param before as it is stored
   * @param after as it comes out today
   */
  public record Change(Attempt attempt, Outcome before, Outcome after) {
    /** What is different, at least one thing. */
    public List<OutcomeChange> differences() {
      return OutcomeChange.between(before, after);
    }

    /** Whether the answer calls for a lock today and did not when it came. */
    public boolean isNewHardStop() {
      return after.isHardStop() && !before.isHardStop();
    }
  }

  /**
   * How it ended.
   *
   * @param judged how many answers were judged again
   * @param changed how many of them came out otherwise
   * @param cancelled whether it was stopped before the end
   */
  public record Summary(int judged, int changed, boolean cancelled) {}

  /** Told on the calling thread. */
  public interface Listener {
    /** So many answers have been judged again. */
    void judged(int count);

    /** One came out otherwise. */
    void changed(Change change);
  }

  /**
   * Goes through all attempts of these sessions, in each from the newest on.
   *
   * @throws StoreFailure if the store cannot be read, or cannot take a lock
   */
  public Summary run(List<UUID> sessions, Listener listener, Cancellation cancellation) {
    Walk walk = new Walk(listener, cancellation);
    sessions.forEach(walk::through);
    return new Summary(walk.judged, walk.changed, cancellation.isCancelled());
  }

  /** One going through. */
  private final class Walk {
    private final Listener listener;
    private final Cancellation cancellation;
    private int judged;
    private int changed;

    Walk(Listener listener, Cancellation cancellation) {
      this.listener = listener;
      this.cancellation = cancellation;
    }

    void through(UUID session) {
      @Nullable String cursor = null;
      boolean more = !cancellation.isCancelled();
      while (more) {
        Page page = log.page(new Query(session, null, "", cursor, PAGE));
        page.attempts().forEach(this::judge);
        cursor = page.next();
        more = cursor != null && !cancellation.isCancelled();
      }
    }

    private void judge(Attempt attempt) {
      Optional<Outcome> before = attempt.outcome();
      if (cancellation.isCancelled() || before.isEmpty()) {
        return;
      }
      log.raw(attempt.id())
          .filter(raw -> !raw.tries().isEmpty())
          .map(raw -> today(before.get(), raw.tries().getLast().answer()))
          .ifPresent(after -> compare(new Change(attempt, before.get(), after)));
    }

    /** Who stopped it while it waited for its next try judged it: the last answer did not. */
    private Outcome today(Outcome before, Answer last) {
      Outcome after = Outcome.of(last);
      boolean waited =
          before.kind() == Outcome.Kind.CANCELLED
              && before.limits().httpStatus() == null
              && !(last instanceof Answer.Cancelled);
      return waited && !after.isHardStop() ? before : after;
    }

    private void compare(Change change) {
      judged++;
      if (!change.differences().isEmpty()) {
        changed++;
        if (change.isNewHardStop()) {
          locks.accept(change.attempt(), change.after());
        }
        listener.changed(change);
      }
      listener.judged(judged);
    }
  }
}
