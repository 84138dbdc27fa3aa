package assay.simulator.batch;

import java.time.Duration;
import java.time.Instant;

/**
 * How a batch goes on. With a pace, by the clock: it waits, then its lines are answered one after
 * another. At pace 0, by the looks at it: each moves it on by one state, so that a client sees all
 * of them without waiting.
 *
 * @param begin when it was made
 * @param pace 0 for by looks, 1 for plausible times
 * @param lines how many requests it has
 * @param end how it ends if nobody stops it
 */
record Course(Instant begin, double pace, int lines, State end) {
  private static final double WAIT_SECONDS = 20;
  private static final double LINE_SECONDS = 4;

  /** After so long a batch that has not ended expires (ai.google.dev "Batch API"). */
  private static final Duration LONGEST = Duration.ofDays(2);

  /** The course of a new batch; a display name that begins so ends it otherwise. */
  static Course of(Instant begin, double pace, int lines, String displayName) {
    State end =
        displayName.startsWith("fail")
            ? State.FAILED
            : displayName.startsWith("expire") ? State.EXPIRED : State.SUCCEEDED;
    return new Course(begin, pace, lines, end);
  }

  /** Where it is. */
  State at(Instant now, int looks) {
    if (pace == 0) {
      return looks == 0 ? State.PENDING : looks == 1 ? State.RUNNING : end;
    }
    Instant last = lastMoment();
    if (!now.isBefore(last)) {
      return last.isBefore(begin.plus(LONGEST)) ? end : State.EXPIRED;
    }
    return now.isBefore(running()) ? State.PENDING : State.RUNNING;
  }

  /** When it came where it is. */
  Instant since(State state, Instant now) {
    if (pace == 0) {
      return state == State.PENDING ? begin : now;
    }
    return state == State.PENDING ? begin : state == State.RUNNING ? running() : lastMoment();
  }

  /** How many lines have their answer while it runs. */
  int done(Instant now, int looks) {
    if (pace == 0) {
      return looks == 0 ? 0 : Math.ceilDiv(lines, 2);
    }
    double seconds = Duration.between(running(), now).toMillis() / 1000.0;
    return (int) Math.clamp(seconds / (LINE_SECONDS * pace), 0, lines);
  }

  private Instant running() {
    return begin.plus(seconds(WAIT_SECONDS));
  }

  private Instant lastMoment() {
    Instant done = running().plus(seconds(LINE_SECONDS * lines));
    Instant expiry = begin.plus(LONGEST);
    return done.isBefore(expiry) ? done : expiry;
  }

  private Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * pace * 1000));
  }
}
