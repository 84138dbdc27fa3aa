package assay.ui.workbench.timeline;

import assay.attempt.Attempt;
import assay.attempt.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the timeline. */
sealed interface TimelineRow {
  /** The run that it belongs to. */
  UUID run();

  /**
   * The line above a run's attempts.
   *
   * @param newest the newest attempt of the run
   * @param outcomes of those of its attempts that are loaded and complete
   * @param partial whether a filter hides some of its attempts, so that no rate can be told
   */
  record Header(Attempt newest, List<Outcome> outcomes, boolean partial) implements TimelineRow {
    public Header {
      outcomes = List.copyOf(outcomes);
    }

    @Override
    public UUID run() {
      return newest.place().run();
    }
  }

  /**
   * An attempt.
   *
   * @param live what is known while it is under way; null once it is complete
   * @param withheld whether its pictures may not be shown, since its case is locked
   */
  record Entry(Attempt attempt, @Nullable Live live, boolean withheld) implements TimelineRow {
    @Override
    public UUID run() {
      return attempt.place().run();
    }
  }

  /**
   * What is known of an attempt under way.
   *
   * @param received bytes of its answer
   * @param tries how many times it was sent or is about to be
   * @param waitsUntil when the next try is sent; null if none is waited for
   */
  record Live(long received, int tries, @Nullable Instant waitsUntil) {
    /** Just sent. */
    static final Live SENT = new Live(0, 1, null);

    /** What came of it could not be stored; it is written as soon as the workspace can take it. */
    static final Live LOST = new Live(-1, 0, null);

    boolean isLost() {
      return received < 0;
    }
  }
}
