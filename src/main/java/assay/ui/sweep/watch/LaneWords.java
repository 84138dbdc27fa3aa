package assay.ui.sweep.watch;

import assay.run.Wait;
import assay.text.Formats;
import assay.text.Texts;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a lane does, in words. Pure. */
final class LaneWords {
  private static final Duration JUST_NOW = Duration.ofSeconds(1);

  private final Texts texts;
  private final Formats formats;

  LaneWords(Texts texts) {
    this.texts = texts;
    this.formats = new Formats(texts);
  }

  /** Such as {@code cell 38 · repeat 2 · receiving 2.4 MB}. */
  String of(Lane lane, Instant now) {
    Lane.Seat seat = lane.seat();
    String doing = doing(lane, now);
    return seat.step() == 1
        ? texts.of("sweep.lane", seat.cell(), seat.repeat(), doing)
        : texts.of("sweep.lane.step", seat.cell(), seat.repeat(), seat.step(), doing);
  }

  private String doing(Lane lane, Instant now) {
    Instant until = lane.waitsUntil();
    Wait pause = lane.pause();
    if (until != null && until.isAfter(now)) {
      return waits(formats.wait(Duration.between(now, until)), pause);
    }
    if (until != null && pause != null) {
      return texts.of("sweep.lane.turn", pause.nextTry());
    }
    if (lane.received() > 0) {
      return texts.of("sweep.lane.receiving", formats.bytes(lane.received()));
    }
    Duration since = Duration.between(lane.since(), now);
    return since.compareTo(JUST_NOW) < 0
        ? texts.of("sweep.lane.sending")
        : texts.of("sweep.lane.sent", formats.duration(since));
  }

  /** Whose word it follows: the server's, or our own. */
  private String waits(String time, @Nullable Wait wait) {
    if (wait == null || wait.status() == null) {
      return texts.of("sweep.lane.waits.unreached", time);
    }
    String key = wait.isAsked() ? "sweep.lane.waits.asked" : "sweep.lane.waits.own";
    return texts.of(key, time, String.valueOf(wait.status()));
  }
}
