package assay.ui.sweep.watch;

import assay.text.Formats;
import assay.text.Texts;
import java.time.Duration;
import java.time.Instant;

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
    if (until != null && until.isAfter(now)) {
      return texts.of(
          "sweep.lane.waits", formats.wait(Duration.between(now, until)), lane.nextTry());
    }
    if (lane.received() > 0) {
      return texts.of("sweep.lane.receiving", formats.bytes(lane.received()));
    }
    Duration since = Duration.between(lane.since(), now);
    return since.compareTo(JUST_NOW) < 0
        ? texts.of("sweep.lane.sending")
        : texts.of("sweep.lane.sent", formats.duration(since));
  }
}
