package assay.simulator.scenario;

import assay.simulator.Step.Fault;
import assay.simulator.Step.Stop;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what goes wrong on the wire. */
final class FaultReader {
  private static final String BEFORE_HEAD = "before-head";
  private static final long MOST_BYTES = 1_000_000_000;
  private static final long MOST_EXTRA = 1_000_000;

  private FaultReader() {}

  static @Nullable Fault read(Place place, Node node) {
    Fields fields = Fields.of(place, node, List.of("cut", "hang", "drip", "contentLength"));
    if (fields == null) {
      return null;
    }
    Long cut = fields.value("cut", FaultReader::where);
    Long hang = fields.value("hang", FaultReader::where);
    if (cut != null && hang != null) {
      place.tell("scenario.wrong.together", "cut", "hang");
    }
    Long extra = fields.value("contentLength", FaultReader::extra);
    Long drip = fields.value("drip", value -> value.size(1, MOST_BYTES));
    return new Fault(
        stop(cut, hang),
        Objects.requireNonNullElse(extra, 0L),
        Objects.requireNonNullElse(drip, 0L));
  }

  private static Stop stop(@Nullable Long cut, @Nullable Long hang) {
    if (cut != null) {
      return new Stop(Stop.Way.CUT, cut);
    }
    return hang == null ? Stop.NEVER : new Stop(Stop.Way.HANG, hang);
  }

  private static @Nullable Long where(Value value) {
    if (value.text().equals(BEFORE_HEAD)) {
      return Stop.BEFORE_HEAD;
    }
    boolean isSize = value.text().matches("[0-9].*");
    String size =
        value.right(isSize, value.text(), "scenario.wrong.stop", Place.shown(value.text()));
    return size == null ? null : value.size(0, MOST_BYTES);
  }

  private static @Nullable Long extra(Value value) {
    Long extra = value.number(-MOST_EXTRA, MOST_EXTRA);
    return extra == null ? null : value.right(extra != 0, extra, "scenario.wrong.extra");
  }
}
